import { readUnits } from "./parse-escape.ts";
import type { Ranges } from "./pattern.ts";
import { PatternError, type PatternReader } from "./pattern-reader.ts";
import { invertRanges, joinRanges } from "./ranges.ts";

/** `[…]`; the reader stands behind the opening bracket. `[]` matches nothing, `[^]` anything. */
export function parseClass(reader: PatternReader, start: number): Ranges {
  const isNegative = reader.source[reader.at] === "^";
  if (isNegative) reader.at += 1;
  const parts: Ranges[] = [];
  while (reader.source[reader.at] !== "]") {
    const first = readMember(reader, start);
    const isRange = reader.source[reader.at] === "-" && reader.source[reader.at + 1] !== "]";
    if (!isRange) {
      parts.push(first);
      continue;
    }
    const dash = reader.at;
    reader.at += 1;
    const last = readMember(reader, start);
    if (!isSingle(first) || !isSingle(last)) parts.push(first, last, [0x2d, 0x2d]);
    else if (last[0]! < first[0]!)
      throw new PatternError("invalid", "The range in the class is in the wrong order.", dash);
    else parts.push([first[0]!, last[0]!]);
  }
  reader.at += 1;
  const ranges = joinRanges(parts);
  return isNegative ? invertRanges(ranges) : ranges;
}

function readMember(reader: PatternReader, start: number): Ranges {
  const { source, at } = reader;
  if (at >= source.length) throw new PatternError("invalid", "This bracket is not closed.", start);
  reader.at += 1;
  if (source[at] !== "\\") {
    const unit = source.charCodeAt(at);
    return [unit, unit];
  }
  if (reader.at >= source.length)
    throw new PatternError("invalid", "The backslash is followed by nothing.", at);
  if (source[reader.at] === "b" || source[reader.at] === "-") {
    const unit = source[reader.at] === "b" ? 8 : 0x2d;
    reader.at += 1;
    return [unit, unit];
  }
  return readUnits(reader);
}

function isSingle(ranges: Ranges): boolean {
  return ranges.length === 2 && ranges[0] === ranges[1];
}
