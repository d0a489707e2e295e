/** A blank value in a text, and the name before it. */
export interface Blank {
  name: string;
  start: number;
  end: number;
}

const blank = /:\s*(?:\{\s*\}|\[\s*\]|"\s*"|\[\s*\{\s*\}\s*\]|\[\s*"\s*"\s*\]|null)/g;
const name = /"([^"]*)"\s*:/g;

/**
 * Blanks as arm-ttk finds them: in the raw text behind a colon, strings included, so that `"text": "empty: {}"` counts as well.
 * The name is that of the nearest property before.
 */
export function* blanksIn(text: string): Generator<Blank> {
  const names = [...text.matchAll(name)];
  let nearest = -1;
  for (const match of text.matchAll(blank)) {
    const value = match.index + 1;
    while (nearest + 1 < names.length && endOf(names[nearest + 1]!) <= value) nearest += 1;
    const end = match.index + match[0].length;
    const start = end - match[0].slice(1).trimStart().length;
    yield { name: names[nearest]?.[1] ?? "", start, end };
  }
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
