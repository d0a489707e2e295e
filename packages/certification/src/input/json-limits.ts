import type { ReadLimits } from "@slipway/template-language";
import type { PackageEntry } from "#model/package.ts";

/** Values and bytes of all JSON files of one package together; what lies beyond is not read, and a finding says so. Real ones have a value for each 40 bytes. */
const mostValues = 300_000;
const mostBytes = 24 * 1024 * 1024;

/** No value is shorter than this with its comma, so that packages up to here need no share. */
const shortestValue = 2;

/** Longest single file, in bytes; Azure Resource Manager takes 4 MB. */
const longestFile = 8 * 1024 * 1024;

/** What may be read of each JSON file: of the values as large a share as the file has of the bytes, and no file beyond all bytes. */
export function jsonLimitsOf(files: readonly PackageEntry[]): (file: PackageEntry) => ReadLimits {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total <= mostValues * shortestValue) return () => ({});
  let left = mostBytes;
  const readable = new Set<PackageEntry>();
  for (const file of files) {
    if (file.bytes.length > Math.min(left, longestFile)) continue;
    left -= file.bytes.length;
    readable.add(file);
  }
  const read = mostBytes - left;
  return (file) =>
    readable.has(file)
      ? { maxNodes: Math.ceil((mostValues * file.bytes.length) / Math.max(read, 1)) }
      : { maxLength: 0 };
}
