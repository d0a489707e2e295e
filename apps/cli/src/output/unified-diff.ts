const contextLines = 3;
const mostLines = 20_000;

interface Line {
  sign: " " | "-" | "+";
  text: string;
}

/** The differences of two texts as `diff -u` writes them; "" when there are none. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = compareLines(before.split("\n"), after.split("\n"));
  const hunks = splitHunks(lines);
  if (hunks.length === 0) return "";
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks.flat(), ""].join("\n");
}

/** Equal beginnings and ends are passed over; what is between is compared by the longest common row of lines. */
function compareLines(before: readonly string[], after: readonly string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const middle = compareMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  return [
    ...before.slice(0, start).map((text): Line => ({ sign: " ", text })),
    ...middle,
    ...before.slice(before.length - end).map((text): Line => ({ sign: " ", text })),
  ];
}

function compareMiddle(before: readonly string[], after: readonly string[]): Line[] {
  if (before.length * after.length > mostLines * 1000) {
    return [
      ...before.map((text): Line => ({ sign: "-", text })),
      ...after.map((text): Line => ({ sign: "+", text })),
    ];
  }
  const lengths = commonLengths(before, after);
  const lines: Line[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    if (one < before.length && other < after.length && before[one] === after[other]) {
      lines.push({ sign: " ", text: before[one]! });
      one += 1;
      other += 1;
    } else if (
      other >= after.length ||
      (one < before.length && lengths[one + 1]![other]! >= lengths[one]![other + 1]!)
    ) {
      lines.push({ sign: "-", text: before[one]! });
      one += 1;
    } else {
      lines.push({ sign: "+", text: after[other]! });
      other += 1;
    }
  }
  return lines;
}

/** How many lines the rests of both texts have in common, from each pair of lines on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      lengths[one]![other] =
        before[one] === after[other]
          ? lengths[one + 1]![other + 1]! + 1
          : Math.max(lengths[one + 1]![other]!, lengths[one]![other + 1]!);
    }
  }
  return lengths;
}

/** Groups of changes with the lines around them; groups that touch are one. */
function splitHunks(lines: readonly Line[]): string[][] {
  const hunks: string[][] = [];
  const isNear = lines.map(({ sign }) => sign !== " ");
  for (const [index, { sign }] of lines.entries()) {
    if (sign === " ") continue;
    const last = Math.min(lines.length - 1, index + contextLines);
    for (let at = Math.max(0, index - contextLines); at <= last; at += 1) isNear[at] = true;
  }
  let [oldLine, newLine] = [1, 1];
  for (let at = 0; at < lines.length; at += 1) {
    if (isNear[at] === true) {
      let end = at;
      while (isNear[end] === true) end += 1;
      const part = lines.slice(at, end);
      const [olds, news] = [part.filter(({ sign }) => sign !== "+"), part.filter(({ sign }) => sign !== "-")];
      hunks.push([
        `@@ -${rangeOf(oldLine, olds.length)} +${rangeOf(newLine, news.length)} @@`,
        ...part.map(({ sign, text }) => sign + text),
      ]);
      oldLine += olds.length;
      newLine += news.length;
      at = end;
    }
    const line = lines[at];
    if (line !== undefined) {
      oldLine += 1;
      newLine += 1;
    }
  }
  return hunks;
}

function rangeOf(line: number, count: number): string {
  return count === 1 ? String(line) : `${count === 0 ? line - 1 : line},${count}`;
}
