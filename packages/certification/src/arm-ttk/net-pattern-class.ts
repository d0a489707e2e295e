import { classEscapeEnd, InvalidPattern } from "./net-pattern-escape.ts";

/** Where the class ends that begins at `at`; a first `]` is a sign of it, `-[…]` at its end takes signs away. */
export function classEnd(pattern: string, at: number): number {
  let next = pattern[at + 1] === "^" ? at + 2 : at + 1;
  let isFirst = true;
  while (next < pattern.length) {
    const sign = pattern[next]!;
    if (sign === "]" && !isFirst) return next + 1;
    if (pattern.startsWith("-[", next) && !isFirst) return subtractionEnd(pattern, next + 1);
    const end = memberEnd(pattern, next);
    const member = pattern.slice(next, end);
    isFirst = false;
    next = end;
    if (pattern[next] !== "-" || "[]".includes(pattern[next + 1] ?? "x") || isSet(member)) continue;
    next = rangeEnd(pattern, next + 1, member);
  }
  throw new InvalidPattern();
}

function rangeEnd(pattern: string, at: number, first: string): number {
  if (at >= pattern.length) throw new InvalidPattern();
  const end = memberEnd(pattern, at);
  const last = pattern.slice(at, end);
  if (isSet(last) || codeOf(last) < codeOf(first)) throw new InvalidPattern();
  return end;
}

function subtractionEnd(pattern: string, at: number): number {
  const end = classEnd(pattern, at);
  if (pattern[end] !== "]") throw new InvalidPattern();
  return end + 1;
}

function memberEnd(pattern: string, at: number): number {
  return pattern[at] === "\\" ? classEscapeEnd(pattern, at) : at + 1;
}

function isSet(member: string): boolean {
  return /^\\[wWsSdDpP]/.test(member);
}

const controls: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, e: 27 };

function codeOf(member: string): number {
  if (!member.startsWith("\\")) return member.charCodeAt(0);
  const body = member.slice(1);
  if (/^[0-7]/.test(body)) return Number.parseInt(body, 8);
  if (/^[xu]/.test(body)) return Number.parseInt(body.slice(1), 16);
  if (body.startsWith("c")) return body.toUpperCase().charCodeAt(1) & 31;
  return controls[body] ?? body.charCodeAt(0);
}
