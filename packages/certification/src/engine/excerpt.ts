import { offsetAt } from "@slipway/template-language";
import { isJsonFile, type CertifiedFile } from "#input/certified-file.ts";
import type { Finding, Range } from "#model/finding.ts";
import { maskRanges } from "#secrets/mask-ranges.ts";

const mostLines = 6;
const longestLine = 160;

/** The first lines that a range covers, secrets masked; of very long lines only what stands around the range's beginning. */
export function excerptOf(file: CertifiedFile, range: Range): NonNullable<Finding["excerpt"]> {
  const source = isJsonFile(file) ? file.document : file;
  const startLine = range.start.line;
  const lastLine = Math.min(range.end.line, startLine + mostLines - 1);
  const startColumn = range.start.column > longestLine ? range.start.column - longestLine / 4 : 1;
  const lines: string[] = [];
  for (let line = startLine; line <= lastLine; line += 1) {
    const start = offsetAt(source, { line, column: 1 });
    const end = Math.max(start, endOfLine(source, line));
    const from = Math.min(end, start + startColumn - 1);
    lines.push(maskRanges(file, from, Math.min(end, from + longestLine)));
  }
  return { startLine, lines, ...(startColumn === 1 ? {} : { startColumn }) };
}

/** The end of a line without its line break, found from where the next one begins. */
function endOfLine(source: { text: string }, line: number): number {
  let end = offsetAt(source, { line: line + 1, column: 1 });
  if (source.text[end - 1] === "\n") end -= 1;
  if (source.text[end - 1] === "\r") end -= 1;
  return end;
}
