import { parseClass } from "./parse-class.ts";
import { readEscape } from "./parse-escape.ts";
import type { ParsedPattern, Pattern, PatternProblem } from "./pattern.ts";
import { countGroups, PatternError, type PatternReader } from "./pattern-reader.ts";
import { invertRanges, lineEnds } from "./ranges.ts";

const longestPattern = 10_000;
const deepestGroups = 100;

/**
 * Parses a regular expression as JavaScript does without flags (ECMAScript with annex B: stray brackets and needless
 * escapes are literal). Inline flags of other dialects, such as (?i), are invalid there, and here.
 */
export function parsePattern(source: string): ParsedPattern | PatternProblem {
  if (source.length > longestPattern) {
    return { code: "too-large", message: `The pattern is longer than ${longestPattern} characters.`, at: 0 };
  }
  const reader: PatternReader = {
    source,
    at: 0,
    depth: 0,
    groups: 0,
    hasReferences: false,
    ...countGroups(source),
  };
  try {
    const root = parseChoice(reader);
    if (reader.at < source.length)
      throw new PatternError("invalid", "This parenthesis closes nothing.", reader.at);
    return { root, groupCount: reader.groups, hasReferences: reader.hasReferences };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { code: error.code, message: error.message, at: error.at };
  }
}

function parseChoice(reader: PatternReader): Pattern {
  const options = [parseSequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    options.push(parseSequence(reader));
  }
  return options.length === 1 ? options[0]! : { kind: "choice", options };
}

function parseSequence(reader: PatternReader): Pattern {
  const items: Pattern[] = [];
  for (;;) {
    const sign = reader.source[reader.at];
    if (sign === undefined || sign === "|" || sign === ")") break;
    items.push(parseRepeat(reader, parseAtom(reader, sign)));
  }
  return items.length === 1 ? items[0]! : { kind: "sequence", items };
}

function parseAtom(reader: PatternReader, sign: string): Pattern {
  const start = reader.at;
  reader.at += 1;
  switch (sign) {
    case "^":
      return { kind: "assertion", what: "start" };
    case "$":
      return { kind: "assertion", what: "end" };
    case ".":
      return { kind: "set", ranges: invertRanges(lineEnds) };
    case "(":
      return parseGroup(reader, start);
    case "[":
      return { kind: "set", ranges: parseClass(reader, start) };
    case "\\":
      return readEscape(reader, start);
    case "*":
    case "+":
    case "?":
      throw new PatternError("invalid", "There is nothing to repeat.", start);
  }
  if (sign === "{" && readBounds(reader.source, start) !== undefined) {
    throw new PatternError("invalid", "There is nothing to repeat.", start);
  }
  const unit = reader.source.charCodeAt(start);
  return { kind: "set", ranges: [unit, unit] };
}

function parseGroup(reader: PatternReader, start: number): Pattern {
  if (reader.depth >= deepestGroups)
    throw new PatternError("too-large", "The groups are nested too deeply.", start);
  const opening = /\((?:\?(?:[:=!]|<[=!]|<([A-Za-z_$][\w$]*)>))?/y;
  opening.lastIndex = start;
  const head = opening.exec(reader.source)!;
  reader.at = opening.lastIndex;
  if (head[0] === "(" && reader.source[reader.at] === "?") {
    throw new PatternError("invalid", "JavaScript has no group that begins like this.", start);
  }
  const isCapture = head[0] === "(" || head[1] !== undefined;
  const index = isCapture ? (reader.groups += 1) : 0;
  reader.depth += 1;
  const item = parseChoice(reader);
  reader.depth -= 1;
  if (reader.source[reader.at] !== ")")
    throw new PatternError("invalid", "This parenthesis is not closed.", start);
  reader.at += 1;
  if (isCapture) return { kind: "group", item, index };
  if (head[0] === "(?:") return item;
  return { kind: "look", item, isAhead: !head[0].includes("<"), isNegative: head[0].endsWith("!") };
}

function parseRepeat(reader: PatternReader, item: Pattern): Pattern {
  const { source, at } = reader;
  const sign = source[at];
  const bounds =
    sign === "*"
      ? { least: 0, most: Infinity, end: at + 1 }
      : sign === "+"
        ? { least: 1, most: Infinity, end: at + 1 }
        : sign === "?"
          ? { least: 0, most: 1, end: at + 1 }
          : sign === "{"
            ? readBounds(source, at)
            : undefined;
  if (bounds === undefined) return item;
  const { least, most, end } = bounds;
  if (most < least)
    throw new PatternError("invalid", "The numbers in the braces are in the wrong order.", at);
  const isFixed = item.kind === "assertion" || (item.kind === "look" && !item.isAhead);
  if (isFixed) throw new PatternError("invalid", "There is nothing to repeat.", at);
  reader.at = source[end] === "?" ? end + 1 : end;
  return { kind: "repeat", item, least, most };
}

function readBounds(source: string, at: number): { least: number; most: number; end: number } | undefined {
  const form = /\{(\d+)(,(\d*))?\}/y;
  form.lastIndex = at;
  const found = form.exec(source);
  if (found === null) return undefined;
  const least = Number(found[1]);
  const most = found[2] === undefined ? least : found[3] === "" ? Infinity : Number(found[3]);
  return { least, most, end: form.lastIndex };
}
