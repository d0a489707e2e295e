import { remember } from "#remember.ts";

/** A place for people and reports: line and column count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

export interface Range {
  start: Position;
  end: Position;
}

interface Source {
  text: string;
}

/** Line and column of an offset; offsets outside the text are moved to its ends. */
export function positionAt(source: Source, offset: number): Position {
  const starts = startsOfLines(source);
  const wanted = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: wanted - starts[low]! + 1 };
}

/** Range of anything that has offsets: a node, a member, a diagnostic. */
export function rangeOf(source: Source, placed: { start: number; end: number }): Range {
  return { start: positionAt(source, placed.start), end: positionAt(source, placed.end) };
}

/** Offset of a line and column; places outside the text are moved to its ends. */
export function offsetAt(source: Source, position: Position): number {
  const starts = startsOfLines(source);
  if (position.line < 1) return 0;
  const start = starts[position.line - 1];
  if (start === undefined) return source.text.length;
  return Math.min(start + Math.max(0, position.column - 1), source.text.length);
}

const startsOfLines = remember<Source, Uint32Array>(({ text }) => new Uint32Array(findLineStarts(text)));

/** Lines end with LF, CRLF or a lone CR. */
function findLineStarts(text: string): number[] {
  const starts = [0];
  let carriageReturn = text.indexOf("\r");
  let lineFeed = text.indexOf("\n");
  while (carriageReturn >= 0 || lineFeed >= 0) {
    if (lineFeed >= 0 && (carriageReturn < 0 || lineFeed < carriageReturn)) {
      starts.push(lineFeed + 1);
      lineFeed = text.indexOf("\n", lineFeed + 1);
    } else {
      if (lineFeed !== carriageReturn + 1) starts.push(carriageReturn + 1);
      carriageReturn = text.indexOf("\r", carriageReturn + 1);
    }
  }
  return starts;
}
