import { existsSync } from "node:fs";
import { join } from "node:path";
import { readFolder, writeZip } from "@slipway/package-reader";

const samples = join(import.meta.dirname, "../../../shared/samples");

/** Whether the real packages of other publishers lie beside the repository; tests on them are skipped otherwise. */
export const hasSamples = existsSync(samples);

/** The zip of a real package. @throws Error when the folder is there but the package is not, so that nothing passes unread */
export async function samplePackage(name: string): Promise<Uint8Array> {
  const { entries } = readFolder(join(samples, name, "package"), name);
  if (entries.length === 0) throw new Error(`the sample ${name} has no files`);
  return new Uint8Array(await writeZip(entries));
}
