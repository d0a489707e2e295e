import type { Block } from "./block.ts";

const divider = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Whether a table begins at this line: a row, and a line of dashes below it. */
export function isTableAt(lines: readonly string[], at: number): boolean {
  return lines[at]!.startsWith("|") && divider.test(lines[at + 1] ?? "");
}

/** Rows up to the first line that is none; a short row is filled with empty cells. */
export function readTable(lines: readonly string[], at: number): { block: Block; next: number } {
  const head = readCells(lines[at]!);
  const end = lines.findIndex((line, index) => index > at && !line.startsWith("|"));
  const next = end === -1 ? lines.length : end;
  const rows = lines.slice(at + 2, next).map((line) => {
    const cells = readCells(line);
    return head.map((_, column) => cells[column] ?? "");
  });
  return { block: { kind: "table", head, rows }, next };
}

/** `\|` is a bar within a cell, also within code. */
function readCells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}
