import { remember } from "#input/remember.ts";
import type { TemplatePart } from "#input/template-part.ts";

/** What can stand to the left of a piece of text: `[` begins an expression, `"` a string, `@` a workflow's own expression. */
export type Opener = "[" | '"' | "@";

interface Search {
  /** Characters looked at so far. */
  steps: number;
  /** Where all openers are, ascending; made once looking left has become the longer way. */
  positions: readonly number[] | undefined;
}

const searchOf = remember<TemplatePart, Search>(() => ({ steps: 0, positions: undefined }));
const searchWithAtOf = remember<TemplatePart, Search>(() => ({ steps: 0, positions: undefined }));

/**
 * The nearest opener before `index` in the part's text; one behind a backslash does not count. arm-ttk takes `[` for "in an
 * expression". `@` is looked for only when asked.
 */
export function openerBefore(template: TemplatePart, index: number, withAt = false): Opener | undefined {
  const { text } = template;
  const search = withAt ? searchWithAtOf(template) : searchOf(template);
  const at =
    search.positions === undefined
      ? lookLeft(text, index, withAt, search)
      : lastBefore(search.positions, index);
  if (at < 0) return undefined;
  if (search.steps > 2 * text.length) search.positions ??= findOpeners(text, withAt);
  return text[at] as Opener;
}

function lookLeft(text: string, index: number, withAt: boolean, search: Search): number {
  let at = index - 1;
  while (at >= 0 && !isOpener(text, at, withAt)) at -= 1;
  search.steps += index - at;
  return at;
}

function lastBefore(positions: readonly number[], index: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : positions[low - 1]!;
}

function findOpeners(text: string, withAt: boolean): number[] {
  const positions: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (isOpener(text, at, withAt)) positions.push(at);
  return positions;
}

const [bracket, quote, sign, backslash] = [0x5b, 0x22, 0x40, 0x5c];

function isOpener(text: string, at: number, withAt: boolean): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === bracket || code === quote || (withAt && code === sign)) && text.charCodeAt(at - 1) !== backslash
  );
}
