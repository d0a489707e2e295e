import { remember } from "#input/remember.ts";
import type { TemplatePart } from "#input/template-part.ts";

/** What can stand to the left of a piece of text: `[` begins an expression, `"` a string, `@` a workflow's own expression. */
export type Opener = "[" | '"' | "@";

interface Openers {
  text: string;
  /** Ascending. */
  positions: readonly number[];
}

const openersOf = remember<TemplatePart, Openers>((template) => findOpeners(template.text, /["[]/g));
const openersWithAtOf = remember<TemplatePart, Openers>((template) => findOpeners(template.text, /["[@]/g));

/**
 * The nearest opener before `index` in the part's text; one behind a backslash does not count. arm-ttk takes `[` for "in an
 * expression". `@` is looked for only when asked.
 */
export function openerBefore(template: TemplatePart, index: number, withAt = false): Opener | undefined {
  const { text, positions } = withAt ? openersWithAtOf(template) : openersOf(template);
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : (text[positions[low - 1]!] as Opener);
}

function findOpeners(text: string, pattern: RegExp): Openers {
  const positions: number[] = [];
  for (const { index } of text.matchAll(pattern)) if (text[index - 1] !== "\\") positions.push(index);
  return { text, positions };
}
