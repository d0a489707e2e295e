import { classEnd } from "./net-pattern-class.ts";
import { checkReferences, escapeEnd, InvalidPattern, type NetGroups } from "./net-pattern-escape.ts";

const longestPattern = 10_000;

/**
 * Whether .NET's regular expressions (System.Text.RegularExpressions, no options) accept a pattern. It differs from
 * JavaScript: inline flags, atomic and conditional groups and class subtraction are valid; unknown escapes of letters,
 * references to groups that do not exist, and a second quantifier are not. The pattern is never run;
 * one of more than 10,000 signs is accepted unread.
 */
export function isNetPattern(pattern: string): boolean {
  if (pattern.length > longestPattern) return true;
  try {
    check(pattern);
    return true;
  } catch (error) {
    if (error instanceof InvalidPattern) return false;
    throw error;
  }
}

function check(pattern: string): void {
  const groups: NetGroups = { count: 0, names: new Set(), references: [] };
  let depth = 0;
  let at = 0;
  /** Whether something stands before that a quantifier can repeat. */
  let isRepeatable = false;
  while (at < pattern.length) {
    const sign = pattern[at]!;
    if (sign === "(") {
      const opening = groupStart(pattern, at, groups);
      at = opening.end;
      depth += opening.isClosed ? 0 : 1;
      isRepeatable = false;
    } else if (sign === ")") {
      depth -= 1;
      if (depth < 0) throw new InvalidPattern();
      at += 1;
      isRepeatable = true;
    } else if (isQuantifier(pattern, at)) {
      if (!isRepeatable) throw new InvalidPattern();
      at = quantifierEnd(pattern, at);
      isRepeatable = false;
    } else {
      at = partEnd(pattern, at, groups);
      isRepeatable = sign !== "|";
    }
  }
  if (depth > 0) throw new InvalidPattern();
  checkReferences(groups);
}

function partEnd(pattern: string, at: number, groups: NetGroups): number {
  if (pattern[at] === "[") return classEnd(pattern, at);
  if (pattern[at] === "\\") return escapeEnd(pattern, at, groups);
  return at + 1;
}

/** A `{` that begins no counted repetition is an ordinary sign. */
function isQuantifier(pattern: string, at: number): boolean {
  const sign = pattern[at]!;
  return "*+?".includes(sign) || (sign === "{" && countAt(pattern, at) !== null);
}

function countAt(pattern: string, at: number): RegExpExecArray | null {
  const count = /\{(\d+)(?:,(\d*))?\}/y;
  count.lastIndex = at;
  return count.exec(pattern);
}

const largestCount = 2_147_483_647;

function quantifierEnd(pattern: string, at: number): number {
  const count = pattern[at] === "{" ? countAt(pattern, at)! : undefined;
  const [least, most] = [Number(count?.[1] ?? 0), Number(count?.[2] || (count?.[1] ?? 0))];
  if (count?.[2] !== undefined && count[2] !== "" && most < least) throw new InvalidPattern();
  if (Math.max(least, most) > largestCount) throw new InvalidPattern();
  const end = at + (count?.[0].length ?? 1);
  return pattern[end] === "?" ? end + 1 : end;
}

/** Beginnings of groups that .NET knows, behind `(`; flags may stand alone, as in `(?i)`. */
const openings = /\((?:\?(?:[:=!>]|<[=!]|<[\w-]+>|'[\w-]+'|[imnsx]*(?:-[imnsx]*)?[:)]))?/iy;

function groupStart(pattern: string, at: number, groups: NetGroups): { end: number; isClosed: boolean } {
  if (pattern.startsWith("(?#", at)) {
    const end = pattern.indexOf(")", at);
    if (end < 0) throw new InvalidPattern();
    return { end: end + 1, isClosed: true };
  }
  if (pattern.startsWith("(?(", at)) return { end: at + 2, isClosed: false };
  openings.lastIndex = at;
  const opening = openings.exec(pattern)?.[0] ?? "(";
  if (opening === "(" && pattern[at + 1] === "?") throw new InvalidPattern();
  const name = /^\(\?[<'](\w+)/.exec(opening)?.[1];
  if (name !== undefined) groups.names.add(name);
  else if (opening === "(") groups.count += 1;
  return { end: at + opening.length, isClosed: opening.endsWith(")") };
}
