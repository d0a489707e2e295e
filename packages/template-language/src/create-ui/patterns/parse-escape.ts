import type { Pattern, Ranges } from "./pattern.ts";
import { PatternError, type PatternReader } from "./pattern-reader.ts";
import { blanks, digits, invertRanges, wordUnits } from "./ranges.ts";

const classEscapes: Readonly<Record<string, Ranges>> = {
  d: digits,
  D: invertRanges(digits),
  w: wordUnits,
  W: invertRanges(wordUnits),
  s: blanks,
  S: invertRanges(blanks),
};

const controlEscapes: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/** An escape outside a class; the reader stands behind the backslash. */
export function readEscape(reader: PatternReader, start: number): Pattern {
  const sign = reader.source[reader.at];
  if (sign === undefined) throw new PatternError("invalid", "The backslash is followed by nothing.", start);
  if (sign === "b" || sign === "B") {
    reader.at += 1;
    return { kind: "assertion", what: sign === "b" ? "word-edge" : "no-word-edge" };
  }
  return readReference(reader, start) ?? { kind: "set", ranges: readUnits(reader) };
}

/** The units that an escape stands for; the reader stands behind the backslash. */
export function readUnits(reader: PatternReader): Ranges {
  const { source, at } = reader;
  const sign = source[at]!;
  if (Object.hasOwn(classEscapes, sign)) {
    reader.at += 1;
    return classEscapes[sign]!;
  }
  const unit = readUnit(reader, sign);
  return [unit, unit];
}

function readUnit(reader: PatternReader, sign: string): number {
  const { source, at } = reader;
  reader.at += 1;
  if (Object.hasOwn(controlEscapes, sign)) return controlEscapes[sign]!;
  const hex = sign === "x" ? source.slice(at + 1, at + 3) : sign === "u" ? source.slice(at + 1, at + 5) : "";
  if (/^(?:[0-9a-fA-F]{2}|[0-9a-fA-F]{4})$/.test(hex) && hex.length === (sign === "x" ? 2 : 4)) {
    reader.at += hex.length;
    return Number.parseInt(hex, 16);
  }
  const letter = source[at + 1] ?? "";
  if (sign === "c" && /[A-Za-z]/.test(letter)) {
    reader.at += 1;
    return letter.charCodeAt(0) % 32;
  }
  if (sign === "c") {
    reader.at -= 1;
    return 0x5c;
  }
  const octal = /^(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/.exec(source.slice(at, at + 3))?.[0];
  if (octal === undefined) return sign.charCodeAt(0);
  reader.at = at + octal.length;
  return Number.parseInt(octal, 8);
}

/** `\1` and `\k<name>`, where such a group exists anywhere in the pattern. */
function readReference(reader: PatternReader, start: number): Pattern | undefined {
  const { source, at, groupNames } = reader;
  const number = /^[1-9]\d{0,3}/.exec(source.slice(at, at + 4))?.[0];
  if (number !== undefined && Number(number) <= reader.totalGroups) {
    reader.at += number.length;
    return refer(reader, Number(number));
  }
  if (source[at] !== "k" || !groupNames.some((name) => name !== "")) return undefined;
  const name = /^k<([A-Za-z_$][\w$]*)>/.exec(source.slice(at, at + 100))?.[1];
  const index = name === undefined ? -1 : groupNames.indexOf(name);
  if (index < 0) throw new PatternError("invalid", "There is no group of this name.", start);
  reader.at += name!.length + 3;
  return refer(reader, index + 1);
}

function refer(reader: PatternReader, index: number): Pattern {
  reader.hasReferences = true;
  return { kind: "reference", index };
}
