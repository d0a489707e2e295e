import { crc32, inflateRawSync } from "node:zlib";
import type { ByteSource } from "#byte-source.ts";
import type { PackageLimits } from "#limits.ts";
import type { ProblemList } from "#problem-list.ts";
import type { ListedEntry } from "./list-entries.ts";

/**
 * The bytes of an entry, never more than `most` of them whatever the headers say; undefined when they were not read or
 * are not what the archive promises. Notes why.
 */
export function unpackEntry(
  entry: ListedEntry,
  source: ByteSource,
  limits: PackageLimits,
  most: number,
  list: ProblemList,
): Buffer | undefined {
  const { path, packedSize, statedSize } = entry;
  if (packedSize > limits.entryBytes) return tooLarge(entry, packedSize, limits, list);
  const packed = source.read(entry.dataStart, packedSize);
  if (packed.length < packedSize) return note(list, "damaged", path, { reason: "its bytes end too early" });
  const fromRatio = Math.max(limits.ratioFromBytes, packedSize * limits.ratio);
  const limit = Math.min(limits.entryBytes, fromRatio, most);
  const bytes = entry.method === 0 ? packed : inflate(packed, limit);
  if (bytes === "too-large" || bytes.length > limit) {
    if (limit === fromRatio)
      return note(list, "ratio-too-high", path, { ratio: ratioOf(entry, limit), limit: limits.ratio });
    if (limit === limits.entryBytes) return tooLarge(entry, Math.max(statedSize, limit + 1), limits, list);
    return note(list, "package-too-large", path, { limit: limits.totalBytes });
  }
  if (bytes === "damaged") return note(list, "damaged", path, { reason: "its bytes cannot be unpacked" });
  if (bytes.length !== statedSize) return note(list, "size-differs", path, { stated: statedSize });
  if (crc32(bytes) !== entry.checksum) return note(list, "checksum-differs", path);
  return bytes;
}

function inflate(packed: Buffer, limit: number): Buffer | "too-large" | "damaged" {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged";
  }
}

function ratioOf({ statedSize, packedSize }: ListedEntry, limit: number): number {
  return Math.round(Math.max(statedSize, limit + 1) / Math.max(1, packedSize));
}

function tooLarge({ path }: ListedEntry, size: number, limits: PackageLimits, list: ProblemList): undefined {
  return note(list, "entry-too-large", path, { size, limit: limits.entryBytes });
}

function note(
  list: ProblemList,
  code: Parameters<ProblemList["note"]>[0],
  path: string,
  values = {},
): undefined {
  list.note(code, path, values);
  return undefined;
}
