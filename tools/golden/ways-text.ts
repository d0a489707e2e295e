/** Each different line once, in the order in which lines were met, with the ways that have it: `1-4,7: line`. */
export function waysText(ways: readonly (readonly string[])[]): string[] {
  const places = new Map<string, { numbers: number[]; times: number }>();
  for (const [index, lines] of ways.entries()) {
    for (const [line, times] of countLines(lines)) {
      const key = times === 1 ? line : `${line} (${times} times)`;
      const known = places.get(key) ?? { numbers: [], times };
      known.numbers.push(index + 1);
      places.set(key, known);
    }
  }
  return [...places].map(([line, { numbers }]) => `${rangesOf(numbers)}: ${line}`);
}

function countLines(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** `1-4,7` for 1, 2, 3, 4 and 7. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}
