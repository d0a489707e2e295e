const placeholders =
  /\b(?:T[O]DO|TBD|FIX[M]E|X{3,}|lorem ipsum|dolor sit amet|insert (?:text|description) here|your company|coming soon)\b|\bexample\.com\b|待补充|占位/i;

/** The first words of a text that stand for what was still to be written; undefined when there are none. */
export function placeholderIn(text: string): string | undefined {
  return placeholders.exec(text)?.[0];
}
