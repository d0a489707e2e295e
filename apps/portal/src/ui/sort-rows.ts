import type { Sort } from "./data-table.tsx";

/** Sorts a list that is there as a whole; texts as people of either language expect, numbers by size. */
export function sortRows<Row extends object, K extends keyof Row & string>(
  rows: readonly Row[],
  { key, direction }: Sort<K>,
): Row[] {
  const sign = direction === "asc" ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(a[key], b[key]));
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""), undefined, { numeric: true });
}
