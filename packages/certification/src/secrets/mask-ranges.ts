import type { CertifiedFile } from "#input/certified-file.ts";
import { mask } from "./mask-text.ts";
import { secretRangesOf } from "./secret-ranges.ts";

/** A piece of a file's text with every secret in it hidden. */
export function maskRanges(file: CertifiedFile, start: number, end: number): string {
  let shown = "";
  let at = start;
  for (const range of secretRangesOf(file)) {
    if (range.end <= at) continue;
    if (range.start >= end) break;
    shown += file.text.slice(at, Math.max(at, range.start)) + mask;
    at = Math.min(end, range.end);
  }
  return shown + file.text.slice(at, end);
}
