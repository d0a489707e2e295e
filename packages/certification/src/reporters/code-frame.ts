import type { Finding } from "#model/finding.ts";
import { printableLine } from "./printable.ts";

const mostLines = 4;
const before = 12;

/** Signs of East Asian Width W and F, which take two columns of a terminal. */
const wideSigns =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud83e\ud840-\ud8bf][\udc00-\udfff]/g;

/**
 * The code of a finding with line numbers, and carets below what is meant when it lies in one line.
 * Lines longer than `width` columns are cut around the place.
 */
export function codeFrame({ excerpt, range }: Finding, width: number): string[] {
  if (excerpt === undefined || range === null) return [];
  const { startLine, lines, startColumn = 1 } = excerpt;
  const gutter = String(startLine + Math.min(lines.length, mostLines) - 1).length;
  const isOneLine = range.start.line === range.end.line;
  const start = range.start.column - startColumn;
  const end = isOneLine ? Math.max(start + 1, range.end.column - startColumn) : start + 1;
  const shown = lines.slice(0, mostLines).flatMap((line, index) => {
    const number = String(startLine + index).padStart(gutter);
    const cut = cutLine(printableLine(line), index === 0 ? start : 0, width - gutter - 3);
    const code = `${number} │ ${cut.text}`.trimEnd();
    return isOneLine
      ? [code, `${" ".repeat(gutter)} │ ${carets(cut.text, start - cut.shift, end - cut.shift)}`]
      : [code];
  });
  return range.end.line - startLine >= mostLines ? [...shown, `${" ".repeat(gutter)} │ …`] : shown;
}

function cutLine(line: string, start: number, width: number): { text: string; shift: number } {
  if (line.length <= width) return { text: line, shift: 0 };
  const from = start + before < width ? 0 : Math.min(start - before, line.length - width);
  const text = line.slice(from, from + width);
  const cutText = (from > 0 ? "…" : text.slice(0, 1)) + text.slice(1, -1);
  return { text: cutText + (from + width < line.length ? "…" : text.slice(-1)), shift: from };
}

function carets(line: string, start: number, end: number): string {
  const from = Math.max(0, Math.min(start, line.length));
  const under = line.slice(from, Math.max(from + 1, Math.min(end, line.length)));
  return blanksFor(line.slice(0, from)) + "^".repeat(Math.max(1, columnsOf(under)));
}

function blanksFor(text: string): string {
  return " ".repeat(columnsOf(text));
}

function columnsOf(text: string): number {
  return text.replaceAll(wideSigns, "  ").length;
}
