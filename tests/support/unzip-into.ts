import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readZip } from "@slipway/package-reader";

/** Writes the files of a zip below a folder. */
export async function unzipInto(zip: Uint8Array, folder: string): Promise<void> {
  for (const { path, bytes } of (await readZip(zip, "package.zip")).entries) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
