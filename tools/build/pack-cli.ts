import { execFileSync } from "node:child_process";
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dist, repository } from "./bundle-options.ts";

/**
 * Makes dist/slipway-<version>.tgz from the bundled command line: no dependencies, works wherever it is installed.
 * Prints the path of the tarball. The launcher has built the bundle before (`npm run pack:cli`).
 */
const folder = join(dist, "pack");
const { version, license } = JSON.parse(
  await readFile(join(repository, "apps/cli/package.json"), "utf8"),
) as {
  version: string;
  license: string;
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await copyFile(join(dist, "slipway.mjs"), join(folder, "slipway.mjs"));
await chmod(join(folder, "slipway.mjs"), 0o755);
await copyFile(join(repository, "LICENSE"), join(folder, "LICENSE"));
await copyFile(join(repository, "docs/certify-in-ci.md"), join(folder, "README.md"));
const manifest = {
  name: "slipway",
  version,
  description:
    "Certify, publish and review Azure applications of a marketplace, from a terminal or a pipeline.",
  license,
  type: "module",
  bin: { slipway: "slipway.mjs" },
  engines: { node: ">=20.15" },
};
await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);

const npm = process.env["npm_execpath"];
const packed = execFileSync(
  npm === undefined ? "npm" : process.execPath,
  [...(npm === undefined ? [] : [npm]), "pack", "--silent", "--pack-destination", dist, folder],
  { encoding: "utf8", shell: npm === undefined && process.platform === "win32" },
);
console.log(join(dist, packed.trim()));
