import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const repository = join(import.meta.dirname, "../..");
let elsewhere: string;

/** Packs the command line and installs it into an empty folder, as a publisher's pipeline does; no registry is asked. */
beforeAll(() => {
  const tarball = execFileSync(process.execPath, [join(repository, "tools/launcher.cjs"), "pack"], {
    encoding: "utf8",
  }).trim();
  elsewhere = mkdtempSync(join(tmpdir(), "slipway-elsewhere-"));
  writeFileSync(join(elsewhere, "package.json"), '{ "name": "elsewhere", "private": true }\n');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", tarball], {
    cwd: elsewhere,
    shell: process.platform === "win32",
  });
  mkdirSync(join(elsewhere, "package"));
  writeFileSync(join(elsewhere, "package/mainTemplate.json"), '{ "resources": [ }');
});

function slipway(...words: string[]) {
  return spawnSync(process.execPath, [join(elsewhere, "node_modules/slipway/slipway.mjs"), ...words], {
    cwd: elsewhere,
    encoding: "utf8",
  });
}

describe("the tarball", () => {
  it("is one package without dependencies, with a program named slipway", () => {
    const tree = JSON.parse(
      execFileSync("npm", ["ls", "--all", "--json"], {
        cwd: elsewhere,
        encoding: "utf8",
        shell: process.platform === "win32",
      }),
    ) as { dependencies: object };
    expect(Object.keys(tree.dependencies)).toEqual(["slipway"]);
    expect(
      execFileSync(join(elsewhere, "node_modules/.bin/slipway"), ["--version"], { encoding: "utf8" }),
    ).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("certifies without server, database or network", () => {
    const { status, stdout } = slipway(
      "certify",
      "package",
      "--rule",
      "json-file-is-valid",
      "--format",
      "json",
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      packages: [{ path: "package", findings: [{ rule: "json-file-is-valid" }] }],
    });
  });

  it("says that the service is not part of it", () => {
    const { status, stderr } = slipway("start");
    expect(status).toBe(2);
    expect(stderr).toContain("[service-not-installed]");
  });
});
