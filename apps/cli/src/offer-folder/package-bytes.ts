import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readFolder, readZip, writeZip } from "@slipway/package-reader";
import { CliError } from "#cli-error.ts";
import { exitCodes } from "#exit-codes.ts";

/**
 * The zip that a package folder makes: the same bytes for the same files, in whatever order the disk lists them.
 * @throws CliError when something in the folder cannot be part of a package.
 */
export async function zipFolder(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const { entries, problems } = readFolder(folder, folder);
  const problem = problems[0];
  if (problem !== undefined)
    throw new CliError("offer-folder-invalid", {
      exitCode: exitCodes.refused,
      reason: {
        en: `${join(folder, problem.path ?? "")} cannot be part of a package (${problem.code}).`,
        "zh-CN": `${join(folder, problem.path ?? "")} 不能作为包的一部分（${problem.code}）。`,
      },
    });
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return new Uint8Array(await writeZip(sorted));
}

/** Whether a folder holds exactly the files of a zip; how the zip was packed does not matter. */
export async function holdsSameFiles(folder: string, zip: Uint8Array): Promise<boolean> {
  const local = readFolder(folder, folder);
  const packed = await readZip(zip, folder);
  if (local.entries.length !== packed.entries.length || packed.problems.length > 0) return false;
  const files = new Map(packed.entries.map(({ path, bytes }) => [path, bytes]));
  return local.entries.every(({ path, bytes }) => {
    const other = files.get(path);
    return other !== undefined && Buffer.compare(other, bytes) === 0;
  });
}

/** Replaces a folder by the files of a zip; false, and no folder, when the zip is not one that a folder can stand for. */
export async function unpackZip(zip: Uint8Array, folder: string): Promise<boolean> {
  const { entries, problems } = await readZip(zip, folder);
  if (problems.length > 0) return false;
  await rm(folder, { recursive: true, force: true });
  for (const { path, bytes } of entries) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  if (await holdsSameFiles(folder, zip)) return true;
  // Files that a package folder never has, such as .git: then only the zip itself is exact.
  await rm(folder, { recursive: true, force: true });
  return false;
}
