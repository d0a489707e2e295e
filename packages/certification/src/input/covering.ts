interface Range {
  start: number;
  end: number;
}

/** Asks whether any of the ranges holds a place; each question costs the logarithm of their number, however they overlap. */
export function covering(ranges: readonly Range[]): (at: Range) => boolean {
  const sorted = [...ranges].sort((left, right) => left.start - right.start);
  const farthest: number[] = [];
  for (const { end } of sorted) farthest.push(Math.max(end, farthest.at(-1) ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && farthest[low - 1]! >= end;
  };
}
