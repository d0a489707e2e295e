/** Called for each word with the sign behind it; undefined at the end of the text. */
type VisitWord = (word: string, follower: string | undefined) => void;

/**
 * Visits every word (`\w`, `.` and `-`) that a sign stands in or right behind, each once: far quicker than to look at all words
 * when the sign is rare.
 */
export function wordsAt(text: string, sign: "." | "/", visit: VisitWord): void {
  let end = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, Math.max(at + 1, end))) {
    let start = at;
    while (start > end && isWordPart(text.charCodeAt(start - 1))) start -= 1;
    end = at;
    while (end < text.length && isWordPart(text.charCodeAt(end))) end += 1;
    if (end > start) visit(text.slice(start, end), text[end]);
  }
}

/** What `\w` matches, `.` and `-`. */
function isWordPart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x2e ||
    code === 0x2d
  );
}
