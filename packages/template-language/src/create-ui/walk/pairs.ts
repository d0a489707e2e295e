/**
 * Which pairs of levels of two factors have occurred together, and a way to choose rows of levels such that every pair does.
 * A pair that was tried several times without being seen (since the form hides one of the two) is given up.
 */
export interface Pairs {
  /** One level for each factor; undefined when no pair is left. */
  next(): number[] | undefined;
  /** Records a row; factors that `isSeen` is false for were not shown. */
  record(row: readonly number[], isSeen: (factor: number) => boolean): void;
}

const mostTries = 3;

/** `sizes` has the number of levels of each factor. A single factor is walked level by level. */
export function createPairs(sizes: readonly number[]): Pairs {
  const starts: number[] = [];
  let total = 0;
  for (const size of sizes) {
    starts.push(total);
    total += size;
  }
  /** Tries left for each pair of positions; position = start of the factor + level. */
  const left = new Uint8Array(total * total);
  const open = fill(left, total, sizes, starts);
  let next = 0;

  const isOpen = (one: number, other: number) =>
    left[one < other ? one * total + other : other * total + one]! > 0;

  return {
    next() {
      while (next < open.length && left[open[next]!] === 0) next += 1;
      const pair = open[next];
      if (pair === undefined) return undefined;
      return completeRow(sizes, starts, [Math.floor(pair / total), pair % total], isOpen);
    },
    record(row, isSeen) {
      for (let one = 0; one < row.length; one += 1) {
        for (let other = sizes.length === 1 ? one : one + 1; other < row.length; other += 1) {
          const at = (starts[one]! + row[one]!) * total + starts[other]! + row[other]!;
          const isDone = isSeen(one) && isSeen(other);
          if (left[at]! > 0) left[at] = isDone ? 0 : left[at]! - 1;
        }
      }
    },
  };
}

function fill(
  left: Uint8Array,
  total: number,
  sizes: readonly number[],
  starts: readonly number[],
): number[] {
  const open: number[] = [];
  for (let one = 0; one < sizes.length; one += 1) {
    for (let other = sizes.length === 1 ? one : one + 1; other < sizes.length; other += 1) {
      for (let level = 0; level < sizes[one]!; level += 1) {
        for (let against = 0; against < sizes[other]!; against += 1) {
          if (one === other && level !== against) continue;
          const at = (starts[one]! + level) * total + starts[other]! + against;
          left[at] = mostTries;
          open.push(at);
        }
      }
    }
  }
  return open;
}

/** Gives every other factor the level that makes the most pairs with what is chosen already; the first level when none does. */
function completeRow(
  sizes: readonly number[],
  starts: readonly number[],
  pair: readonly [number, number],
  isOpen: (one: number, other: number) => boolean,
): number[] {
  const row: (number | undefined)[] = sizes.map((size, factor) =>
    pair.map((at) => at - starts[factor]!).find((level) => level >= 0 && level < size),
  );
  const chosen = [...new Set(pair)];
  for (const [factor, size] of sizes.entries()) {
    if (row[factor] !== undefined) continue;
    let [best, most] = [0, 0];
    for (let level = 0; level < size; level += 1) {
      const gain = chosen.filter((other) => isOpen(starts[factor]! + level, other)).length;
      if (gain > most) [best, most] = [level, gain];
    }
    row[factor] = best;
    chosen.push(starts[factor]! + best);
  }
  return row as number[];
}
