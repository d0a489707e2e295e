import { parsePattern } from "./parse-pattern.ts";
import type { Pattern, Ranges } from "./pattern.ts";
import { isInRanges } from "./ranges.ts";
import { testPattern } from "./test-pattern.ts";

/** How a candidate is made: repeats run this much over their least, and alternatives begin at this one. */
interface Manner {
  readonly extra: number;
  readonly option: number;
  /** Which of the preferred characters comes next. */
  turn: number;
}

/** Looked for in this order in a set of characters, in turns, so that a text gets some of each kind. */
const preferred = "aA1bB2-_";
const longestText = 2000;
const manners = [0, 1, 2, 7, 11].flatMap((extra) => [0, 1, 2].map((option) => ({ extra, option })));

/**
 * Texts that match a regular expression, as far as simple attempts find some: few, short ones first. Look-aheads are tried
 * by putting what they ask for in front.
 */
export function sampleTexts(source: string): string[] {
  const parsed = parsePattern(source);
  if (!("root" in parsed)) return [];
  const found = new Set<string>();
  for (const manner of manners) {
    const plain = writePattern(parsed.root, { ...manner, turn: 0 }, false);
    const asked = writePattern(parsed.root, { ...manner, turn: 0 }, true);
    for (const text of [plain, asked]) {
      if (text.length <= longestText && testPattern(source, text).outcome === "match") found.add(text);
    }
  }
  return [...found];
}

function writePattern(pattern: Pattern, manner: Manner, writesLooks: boolean): string {
  switch (pattern.kind) {
    case "set":
      return writeSet(pattern.ranges, manner);
    case "sequence":
      return pattern.items.map((item) => writePattern(item, manner, writesLooks)).join("");
    case "choice":
      return writePattern(pattern.options[manner.option % pattern.options.length]!, manner, writesLooks);
    case "group":
      return writePattern(pattern.item, manner, writesLooks);
    case "repeat": {
      const times = Math.min(pattern.most, pattern.least + manner.extra, longestText);
      let text = "";
      for (let time = 0; time < times && text.length <= longestText; time += 1) {
        text += writePattern(pattern.item, manner, writesLooks);
      }
      return text;
    }
    case "look":
      return writesLooks && pattern.isAhead && !pattern.isNegative
        ? writePattern(pattern.item, { ...manner, extra: 0 }, writesLooks)
        : "";
    case "reference":
    case "assertion":
      return "";
  }
}

function writeSet(ranges: Ranges, manner: Manner): string {
  for (let tried = 0; tried < preferred.length; tried += 1) {
    const character = preferred[manner.turn % preferred.length]!;
    manner.turn += 1;
    if (isInRanges(ranges, character.charCodeAt(0))) return character;
  }
  const first = ranges[0];
  return first === undefined ? "" : String.fromCharCode(first < 0x21 && ranges[1]! >= 0x21 ? 0x21 : first);
}
