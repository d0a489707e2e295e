import { matchBrackets } from "./function-calls.ts";

const opening = /\[[^\s()[\]'"]+\s*\(/g;
const steps = /(?:\[\d+\])?(?:\.\w+(?:\[\d+\])?)*\s*\]/y;

/** Whether a text holds what arm-ttk takes for an expression: `[name(…)…]`, the name directly after the bracket. */
export function containsExpression(text: string): boolean {
  let closers: ReadonlyMap<number, number> | undefined;
  for (const match of text.matchAll(opening)) {
    closers ??= matchBrackets(text, match.index);
    const close = closers.get(match.index + match[0].length - 1);
    if (close === undefined) continue;
    steps.lastIndex = close + 1;
    if (steps.test(text)) return true;
  }
  return false;
}
