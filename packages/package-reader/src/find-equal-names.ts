import type { ProblemList } from "./problem-list.ts";

/** Sorted by path; of one name the first is kept, and names that differ in letter case or Unicode form only are noted. */
export function findEqualNames<Named extends { path: string }>(
  entries: readonly Named[],
  list: ProblemList,
): Named[] {
  const byName = new Map<string, Named>();
  const kept: Named[] = [];
  for (const entry of entries) {
    const folded = entry.path.normalize("NFC").toLowerCase();
    const first = byName.get(folded);
    if (first?.path === entry.path) list.note("duplicate-name", entry.path);
    else {
      if (first === undefined) byName.set(folded, entry);
      else list.note("name-differs-in-case", entry.path, { other: first.path });
      kept.push(entry);
    }
  }
  return kept.sort((left, right) => (left.path < right.path ? -1 : 1));
}
