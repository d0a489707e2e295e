import { remember } from "#input/remember.ts";
import type { TemplatePart } from "#input/template-part.ts";

/** A name with an opening bracket behind it; offsets count in the part's text. */
export interface NamedCall {
  start: number;
  /** Behind the name's last letter; blanks may follow. */
  end: number;
  bracket: number;
}

/** A call and what a pattern found behind its bracket. */
export interface MatchedCall {
  /** Where the name that was asked for begins: there is no word boundary in front, as in arm-ttk's patterns. */
  start: number;
  end: number;
  groups: RegExpExecArray;
}

/** Blanks that may stand before the bracket; `tail` is sticky and goes on behind it. */
interface Wanted {
  name: string;
  mostBlanks?: number;
  tail: RegExp;
}

/**
 * Names with a bracket behind them, by the name in lower case, in text order. They are found once for all rules, by way of the
 * brackets: these are far rarer than letters, and looked for far quicker than any pattern.
 */
const callsByName = remember<TemplatePart, ReadonlyMap<string, readonly NamedCall[]>>(({ text }) => {
  const calls = new Map<string, NamedCall[]>();
  for (let bracket = text.indexOf("("); bracket >= 0; bracket = text.indexOf("(", bracket + 1)) {
    let end = bracket;
    while (end > 0 && isBlank(text, end - 1)) end -= 1;
    let start = end;
    while (start > 0 && isWordPart(text.charCodeAt(start - 1))) start -= 1;
    if (start === end) continue;
    const name = text.slice(start, end).toLowerCase();
    const found = calls.get(name);
    if (found === undefined) calls.set(name, [{ start, end, bracket }]);
    else found.push({ start, end, bracket });
  }
  return calls;
});

/** Calls of the names that are meant, which are asked about in lower case; in text order. */
export function callsOf(template: TemplatePart, isMeant: (name: string) => boolean): NamedCall[] {
  const calls = callsByName(template);
  const names = [...calls.keys()].filter(isMeant);
  const found = names.flatMap((name) => calls.get(name)!);
  return names.length > 1 ? found.sort((left, right) => left.start - right.start) : found;
}

/** Calls of what ends in a name, in any letter case, where a pattern matches behind the bracket; they do not overlap. */
export function matchCalls(
  template: TemplatePart,
  { name, mostBlanks = Infinity, tail }: Wanted,
): MatchedCall[] {
  const found: MatchedCall[] = [];
  let after = 0;
  for (const { end, bracket } of callsOf(template, (each) => each.endsWith(name))) {
    const start = end - name.length;
    if (start < after || bracket - end > mostBlanks) continue;
    tail.lastIndex = bracket + 1;
    const groups = tail.exec(template.text);
    if (groups === null) continue;
    after = tail.lastIndex;
    found.push({ start, end: after, groups });
  }
  return found;
}

/** Whether `\s` matches there. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text.charAt(at)));
}

/** What `\w` matches. */
function isWordPart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}
