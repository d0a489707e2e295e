import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { PackageInput } from "@slipway/certification";
import { readFolder } from "@slipway/package-reader";
import { hasSamples } from "../../tests/support/sample-package.ts";

const repository = join(import.meta.dirname, "../..");
const folders = hasSamples
  ? listFolders(join(repository, "../shared/samples")).map((folder) => join(folder, "package"))
  : listFolders(join(repository, "apps/service/src/demo/packages"));

/** Whose packages are measured: those of other publishers where they are at hand, else the demo's. */
export const origin = hasSamples ? "of other publishers" : "our own";

/** Every package that certification is measured with, read into memory. */
export function readMeasuredPackages(): PackageInput[] {
  return folders.map((folder) => readFolder(folder, folder));
}

/** The packages with their JSON files only, and of these the ones that JSON.parse reads and the question keeps. */
export function onlyJson(
  packages: readonly PackageInput[],
  isWanted: (value: unknown) => boolean = () => true,
): PackageInput[] {
  const isKept = ({ path, bytes }: PackageInput["entries"][number]) => {
    if (!/\.json$/i.test(path)) return false;
    try {
      return isWanted(JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      return false;
    }
  };
  return packages
    .map((input) => ({ ...input, entries: input.entries.filter(isKept) }))
    .filter(({ entries }) => entries.length > 0);
}

/** The files' texts, as a tool gets them that reads texts. */
export function textsOf(packages: readonly PackageInput[]): string[] {
  return packages.flatMap(({ entries }) => entries.map(({ bytes }) => new TextDecoder().decode(bytes)));
}

function listFolders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name));
}
