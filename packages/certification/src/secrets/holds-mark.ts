import type { SecretMark, SecretPattern } from "./secret-patterns.ts";

/** Whether a text holds one of the marks without which the pattern cannot match. */
export function holdsMark(text: string, { marks }: SecretPattern): boolean {
  for (const mark of marks) if (holds(text, mark)) return true;
  return false;
}

function holds(text: string, { sign, before }: SecretMark): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    for (const word of before) if (standsBefore(text, at, word)) return true;
  }
  return false;
}

/** The last letter alone says no almost always, and costs no new text. */
function standsBefore(text: string, at: number, word: string): boolean {
  if ((text.charCodeAt(at - 1) | 0x20) !== word.charCodeAt(word.length - 1)) return false;
  return text.slice(Math.max(0, at - word.length), at).toLowerCase() === word;
}
