import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import type { PackageEntry } from "@slipway/certification";

/** Every archive bears this time, so that equal entries give equal bytes. */
const modified = new Date(2000, 0, 1);

/** Packs entries in the order given; equal entries give equal bytes on every machine with the same zlib. */
export async function writeZip(entries: readonly PackageEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, bytes } of entries) {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.addBuffer(content, path, { mtime: modified, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}
