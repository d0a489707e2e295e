import type { TemplatePart } from "#input/template-part.ts";
import { callsOf, isBlank } from "./named-calls.ts";

/** A call in a text, from the function's name to its closing bracket. */
export interface CallRange {
  start: number;
  end: number;
}

/**
 * Calls of a function as arm-ttk finds them: its name right after `[`, `(` or `,`, then a balanced pair of brackets (those in
 * strings count too). A call inside another one that was found is not found again. `pattern` is global, its first group the name.
 */
export function findCalls(text: string, pattern: RegExp): CallRange[] {
  const calls: CallRange[] = [];
  let closers: ReadonlyMap<number, number> | undefined;
  let after = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index + match[0].indexOf(match[1]!);
    closers ??= matchBrackets(text, start);
    const close = closers.get(match.index + match[0].length - 1);
    if (close === undefined || match.index < after) continue;
    after = close + 1;
    calls.push({ start, end: after });
  }
  return calls;
}

/** The same in a whole template, for names that are asked about in lower case. */
export function findCallsOf(template: TemplatePart, isMeant: (name: string) => boolean): CallRange[] {
  const { text } = template;
  const calls: CallRange[] = [];
  let closers: ReadonlyMap<number, number> | undefined;
  let lookedAt = 0;
  let after = 0;
  for (const { start, bracket } of callsOf(template, isMeant)) {
    const before = lastBefore(text, start);
    if (before < lookedAt || !"[(,".includes(text.charAt(before))) continue;
    lookedAt = bracket + 1;
    closers ??= matchBrackets(text, start);
    const close = closers.get(bracket);
    if (close === undefined || before < after) continue;
    after = close + 1;
    calls.push({ start, end: after });
  }
  return calls;
}

/** The last sign before a place that is no blank; -1 when there is none. */
function lastBefore(text: string, index: number): number {
  let at = index - 1;
  while (at >= 0 && isBlank(text, at)) at -= 1;
  return at;
}

/** A pattern for `findCalls`; `name` is a regular expression's text. */
export function callPattern(name: string): RegExp {
  return new RegExp(String.raw`[\[(,]\s*(${name})\s*\(`, "gi");
}

/** Whether a text calls a `list…` function somewhere in an expression. */
export function callsListFunction(text: string): boolean {
  return /[[(,]\s*list\w*\s*\(/i.test(text);
}

/** Opening bracket → closing one, of all from a place on that are closed; computed at once, so that many calls cost no more. */
export function matchBrackets(text: string, from: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  let opening = text.indexOf("(", from);
  for (let closing = text.indexOf(")", from); closing >= 0; closing = text.indexOf(")", closing + 1)) {
    for (; opening >= 0 && opening < closing; opening = text.indexOf("(", opening + 1)) open.push(opening);
    if (open.length > 0) pairs.set(open.pop()!, closing);
  }
  return pairs;
}
