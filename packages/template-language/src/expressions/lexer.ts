/** Token kinds: the punctuation marks are their own names. */
export type TokenKind =
  "text" | "number" | "word" | "(" | ")" | "[" | "]" | "," | "." | "=>" | "unknown" | "end";

/** The current token of one text and the place to go on from; `readToken` moves it on. */
export interface Lexer {
  readonly text: string;
  /** Exclusive: the closing bracket of the expression stays outside. */
  readonly limit: number;
  at: number;
  kind: TokenKind;
  start: number;
  end: number;
  /** False only for a text that lacks its closing quote. */
  isClosed: boolean;
}

export function startLexer(text: string, from: number, limit: number): Lexer {
  const lexer: Lexer = { text, limit, at: from, kind: "end", start: from, end: from, isClosed: true };
  readToken(lexer);
  return lexer;
}

/** Reads the next token and returns its kind; at the end of the text that is `end` for ever. */
export function readToken(lexer: Lexer): TokenKind {
  const { text, limit } = lexer;
  let at = lexer.at;
  while (at < limit && isBlank(text.charCodeAt(at))) at += 1;
  lexer.start = at;
  lexer.kind = at < limit ? readKind(lexer, at) : "end";
  if (lexer.kind === "end") lexer.end = limit;
  lexer.at = lexer.end;
  return lexer.kind;
}

function readKind(lexer: Lexer, at: number): TokenKind {
  const { text, limit } = lexer;
  const code = text.charCodeAt(at);
  if (isWordStart(code)) {
    lexer.end = endOfWord(text, at, limit);
    return "word";
  }
  if (code === 0x27) {
    readText(lexer, at);
    return "text";
  }
  const isSign = (code === 0x2b || code === 0x2d) && at + 1 < limit;
  if (isDigit(code) || (isSign && isDigit(text.charCodeAt(at + 1)))) {
    lexer.end = endOfNumber(text, at + 1, limit);
    return "number";
  }
  const isArrow = code === 0x3d && text.charCodeAt(at + 1) === 0x3e;
  lexer.end = Math.min(at + (isArrow ? 2 : 1), limit);
  return isArrow ? "=>" : (punctuation[text.charAt(at)] ?? "unknown");
}

const punctuation: Readonly<Record<string, TokenKind>> = {
  "(": "(",
  ")": ")",
  "[": "[",
  "]": "]",
  ",": ",",
  ".": ".",
};

function readText(lexer: Lexer, start: number): void {
  const { text, limit } = lexer;
  let at = start;
  do {
    at = text.indexOf("'", at + 1);
    if (at >= 0 && at < limit && text.charCodeAt(at + 1) !== 0x27) break;
    at += 1;
  } while (at > 0 && at < limit);
  lexer.isClosed = at > 0 && at < limit;
  lexer.end = lexer.isClosed ? at + 1 : limit;
}

/** The value of the text token that stands between `start` and `end`. */
export function textOfToken(lexer: Lexer): string {
  const inner = lexer.text.slice(lexer.start + 1, lexer.isClosed ? lexer.end - 1 : lexer.end);
  return inner.includes("'") ? inner.replaceAll("''", "'") : inner;
}

function endOfWord(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < limit && (isWordStart(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at += 1;
  return at;
}

function endOfNumber(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isDigit(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) === 0x2e) at = endOfDigits(text, at, 1, limit);
  if ((text.charCodeAt(at) | 0x20) !== 0x65) return at;
  const sign = text.charCodeAt(at + 1);
  return endOfDigits(text, at, sign === 0x2b || sign === 0x2d ? 2 : 1, limit);
}

/** Where the digits end that stand `offset` behind `at`; `at` itself when there are none. */
function endOfDigits(text: string, at: number, offset: number, limit: number): number {
  let end = at + offset;
  while (end < limit && isDigit(text.charCodeAt(end))) end += 1;
  return end === at + offset ? at : end;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWordStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x24;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xa0;
}
