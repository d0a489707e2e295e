import type { CaseResult } from "./case-result.ts";

/** A case's figures as a table for a terminal. */
export function printSection({ case: { name, title }, measurements }: CaseResult): string {
  const rows = measurements.map(({ what, figure, target, isMet }) => [
    what,
    figure,
    target,
    isMet ? "met" : "NOT MET",
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  return `\n${title} (--only ${name})\n${lines.map((line) => `  ${line}\n`).join("")}`;
}
