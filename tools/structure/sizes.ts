import type { SourceFile } from "./list-files.ts";

const limits = { median: 70, p95: 250, longest: 400 } as const;
/** Generated files and tables of data say so in their first line, and may be as long as they are. */
const markedLong = /^(\/\/|\/\*\*?|--|<!--|"use strict";)?.*\b(generated|data)\b/i;

/** House style, section 11: files stay small enough to read at one go. */
export function checkSizes(files: readonly SourceFile[]): string[] {
  const counted = files.filter(
    ({ path, text }) => !path.endsWith(".sql") && !markedLong.test(text.split("\n", 1)[0]!),
  );
  const sizes = counted.map(({ lines }) => lines).toSorted((a, b) => a - b);
  const problems = counted
    .filter(({ lines }) => lines > limits.longest)
    .map(({ path, lines }) => `${path} has ${lines} lines; the limit is ${limits.longest}`);
  const median = sizes[Math.floor(sizes.length / 2)]!;
  const p95 = sizes[Math.floor(sizes.length * 0.95)]!;
  if (median > limits.median)
    problems.push(`the median file has ${median} lines; the limit is ${limits.median}`);
  if (p95 > limits.p95) problems.push(`5 % of the files have over ${p95} lines; the limit is ${limits.p95}`);
  return problems;
}
