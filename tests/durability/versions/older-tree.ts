import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { followProcess, type ServiceProcess } from "../../support/service-process.ts";

const repository = join(import.meta.dirname, "../../..");

/** The files of an earlier commit, ready to run. */
export interface OlderTree {
  /** Runs an entry point of its service, as `spawnService` does of ours. */
  spawnService(entry: string, environment: Record<string, string>, parameters?: string[]): ServiceProcess;
  remove(): void;
}

/** Why a commit cannot be run here; undefined where it can. */
export function whyNoTree(commit: string): string | undefined {
  try {
    git("cat-file", "-e", `${commit}^{commit}`);
  } catch {
    return "its commit is not in this clone's history";
  }
  const other = listOtherDependencies(commit);
  return other.length === 0 ? undefined : `it needs other packages: ${other.join(", ")}`;
}

/** Packages that the service of that commit pins to a version that is not installed here. */
function listOtherDependencies(commit: string): string[] {
  const listed = git("ls-tree", "-r", "--name-only", commit).split("\n");
  const manifests = listed.filter((path) => /^(?:packages\/[^/]+|apps\/service)\/package\.json$/.test(path));
  return manifests.flatMap((path) => {
    const { dependencies = {} } = JSON.parse(git("show", `${commit}:${path}`)) as {
      dependencies?: Record<string, string>;
    };
    return Object.entries(dependencies)
      .filter(([name]) => !name.startsWith("@slipway/"))
      .filter(([name, version]) => installedVersion(name) !== version)
      .map(([name, version]) => `${name} ${version}`);
  });
}

function installedVersion(name: string): string | undefined {
  const places = ["apps/service/node_modules", "node_modules"].map((folder) =>
    join(repository, folder, name, "package.json"),
  );
  const found = places.find((place) => existsSync(place));
  return found && (JSON.parse(readFileSync(found, "utf8")) as { version: string }).version;
}

/** Unpacks a commit into a temporary folder; installed packages are ours, its own workspaces are its own. */
export function unpackTree(commit: string): OlderTree {
  const folder = mkdtempSync(join(tmpdir(), "slipway-older-"));
  const archive = execFileSync("git", ["archive", commit, "package.json", "packages", "apps"], {
    cwd: repository,
    maxBuffer: 512 * 1024 * 1024,
  });
  execFileSync("tar", ["-x"], { cwd: folder, input: archive });
  linkPackages(folder);
  return {
    spawnService: (entry, environment, parameters = []) =>
      followProcess(
        spawn(process.execPath, [join(folder, "apps/service/src", `${entry}.ts`), ...parameters], {
          env: { ...process.env, NODE_ENV: "production", ...environment },
          stdio: ["ignore", "pipe", "pipe"],
        }),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function linkPackages(folder: string): void {
  const [ours, theirs] = [join(repository, "node_modules"), join(folder, "node_modules")];
  mkdirSync(join(theirs, "@slipway"), { recursive: true });
  for (const name of readdirSync(ours))
    if (name !== "@slipway") symlinkSync(join(ours, name), join(theirs, name));
  for (const parent of ["packages", "apps"])
    for (const name of readdirSync(join(folder, parent)))
      symlinkSync(join(folder, parent, name), join(theirs, "@slipway", name));
  const nested = "apps/service/node_modules";
  if (existsSync(join(repository, nested))) symlinkSync(join(repository, nested), join(folder, nested));
}

function git(...parameters: string[]): string {
  return execFileSync("git", parameters, {
    cwd: repository,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 64 * 1024 * 1024,
  });
}
