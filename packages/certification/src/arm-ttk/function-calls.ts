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

/** A pattern for `findCalls`; `name` is a regular expression's text. */
export function callPattern(name: string): RegExp {
  return new RegExp(String.raw`[\[(,]\s*(${name})\s*\(`, "gi");
}

/** Whether a text calls a `list…` function somewhere in an expression. */
export function callsListFunction(text: string): boolean {
  return /[[(,]\s*list\w*\s*\(/i.test(text);
}

const [opening, closing] = [0x28, 0x29];

/** Opening bracket → closing one, of all from a place on that are closed; computed at once, so that many calls cost no more. */
export function matchBrackets(text: string, from: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === opening) open.push(at);
    else if (code === closing && open.length > 0) pairs.set(open.pop()!, at);
  }
  return pairs;
}
