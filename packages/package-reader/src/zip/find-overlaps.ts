import type { ProblemList } from "#problem-list.ts";
import type { ListedEntry } from "./list-entries.ts";

/** A data descriptor between two entries is at most this long. */
const longestDescriptor = 24;

/** Leaves out entries that share bytes with an earlier one, and notes bytes that belong to nobody. */
export function withoutOverlaps(entries: readonly ListedEntry[], list: ProblemList): ListedEntry[] {
  const kept: ListedEntry[] = [];
  let covered = 0;
  let stray = 0;
  for (const entry of [...entries].sort((left, right) => left.start - right.start)) {
    if (entry.start < covered) {
      list.note("overlapping-entries", entry.path);
      continue;
    }
    const gap = entry.start - covered;
    if (gap > (kept.length === 0 ? 0 : longestDescriptor)) stray += gap;
    covered = entry.end;
    kept.push(entry);
  }
  // Entries that were left out leave gaps of their own.
  if (stray > 0 && list.problems.length === 0) list.note("stray-bytes", null, { count: stray });
  return kept;
}
