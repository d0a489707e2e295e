import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { ZipFile } from "yazl";
import type { PackageEntry } from "@slipway/certification";

/** Every archive bears this time, so that equal entries give equal bytes. */
const modified = new Date(2000, 0, 1);

/** So many files are packed side by side; each takes a quarter of a megabyte while that lasts. */
const filesAtOnce = 64;

const pack = promisify(deflateRaw);

/** Packs entries in the order given; equal entries give equal bytes on every machine with the same zlib. */
export async function writeZip(entries: readonly PackageEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  const packed = buffer(zip.outputStream);
  for (const [index, { path, bytes }] of entries.entries()) {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.addBuffer(content, path, { mtime: modified, mode: 0o100644, forceDosTimestamp: true });
    // Work is done in the order in which it was asked for, so what was added is packed when nothing has been.
    if (index % filesAtOnce === filesAtOnce - 1) await pack(Buffer.alloc(0));
  }
  zip.end();
  return packed;
}
