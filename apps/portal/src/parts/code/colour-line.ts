export type TokenKind = "key" | "text" | "number" | "word" | "comment" | "plain";

/** A piece of a line in one colour. */
export interface Token {
  kind: TokenKind;
  text: string;
}

/** A string (with the colon of a key looked at behind it), a comment, a number, or one of JSON's three words. */
const pieces =
  /("(?:[^"\\]|\\.)*"?)(?=(\s*:)?)|(\/\/.*$|\/\*.*?(?:\*\/|$))|(-?\b\d[\d.eE+-]*)|\b(true|false|null)\b/g;

/** The pieces of one line of JSON in order; together they are the line. A view for eyes, no parser. */
export function colourLine(line: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.matchAll(pieces)) {
    const [text, quoted, colon, comment, number] = match;
    if (match.index > end) tokens.push({ kind: "plain", text: line.slice(end, match.index) });
    const kind = quoted !== undefined ? (colon === undefined ? "text" : "key") : kindOf(comment, number);
    tokens.push({ kind, text });
    end = match.index + text.length;
  }
  if (end < line.length) tokens.push({ kind: "plain", text: line.slice(end) });
  return tokens;
}

function kindOf(comment: string | undefined, number: string | undefined): TokenKind {
  if (comment !== undefined) return "comment";
  return number === undefined ? "word" : "number";
}
