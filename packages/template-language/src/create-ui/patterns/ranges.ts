import type { Ranges } from "./pattern.ts";

const lastUnit = 0xffff;

export const digits: Ranges = [0x30, 0x39];
export const wordUnits: Ranges = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
/** White space and line ends of ECMAScript. */
export const blanks: Ranges = [
  0x09, 0x0d, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f,
  0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
];
export const lineEnds: Ranges = [0x0a, 0x0a, 0x0d, 0x0d, 0x2028, 0x2029];

/** What is in any of the ranges, ordered and without overlaps. */
export function joinRanges(parts: readonly Ranges[]): Ranges {
  const pairs = parts.flatMap((part) =>
    Array.from({ length: part.length / 2 }, (_, index) => part.slice(index * 2, index * 2 + 2)),
  );
  pairs.sort((left, right) => left[0]! - right[0]!);
  const joined: number[] = [];
  for (const [first, last] of pairs as [number, number][]) {
    const end = joined.at(-1);
    if (end !== undefined && first <= end + 1) joined[joined.length - 1] = Math.max(end, last);
    else joined.push(first, last);
  }
  return joined;
}

/** Everything that is not in the ranges. */
export function invertRanges(ranges: Ranges): Ranges {
  const inverted: number[] = [];
  let next = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    if (ranges[at]! > next) inverted.push(next, ranges[at]! - 1);
    next = ranges[at + 1]! + 1;
  }
  if (next <= lastUnit) inverted.push(next, lastUnit);
  return inverted;
}

export function isInRanges(ranges: Ranges, unit: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (unit < ranges[middle * 2]!) high = middle - 1;
    else if (unit > ranges[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}
