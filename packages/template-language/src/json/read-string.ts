import type { StringNode } from "./node.ts";
import { note, type ReaderState } from "./reader-state.ts";

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Reads the string whose opening quote (`quote` is its code) stands at the current place. */
export function readString(state: ReaderState, quote: number): StringNode {
  const { text, length, at: start } = state;
  let at = start + 1;
  let code = 0;
  while (at < length) {
    code = text.charCodeAt(at);
    if (code === quote || code === 0x5c || code < 0x20) break;
    at += 1;
  }
  if (code === quote && at < length) {
    state.at = at + 1;
    return { kind: "string", start, end: at + 1, value: text.slice(start + 1, at) };
  }
  return readUnusualString(state, quote, at);
}

/** Goes on at the first escape, raw control character or the end of the text. */
function readUnusualString(state: ReaderState, quote: number, from: number): StringNode {
  const { text, length, at: start } = state;
  const parts: string[] = [];
  let joined = "";
  let plainStart = start + 1;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === quote) break;
    if (code === 0x5c) {
      parts.push(text.slice(plainStart, at));
      at = readEscape(state, at, parts);
      plainStart = at;
      if (parts.length > mostParts) joined += takeJoined(parts);
      continue;
    }
    if (code < 0x20) noteControlCharacter(state, code, at);
    at += 1;
  }
  parts.push(text.slice(plainStart, at));
  if (at >= length) note(state, "unterminated-string", start, endOfFirstLine(text, start));
  state.at = Math.min(at + 1, length);
  return { kind: "string", start, end: state.at, value: joined + takeJoined(parts) };
}

/** Longer lists of pieces are joined on the way: a text of millions of escapes would hold a list of twice as many. */
const mostParts = 4096;

function takeJoined(parts: string[]): string {
  const text = parts.join("");
  parts.length = 0;
  return text;
}

function readEscape(state: ReaderState, at: number, parts: string[]): number {
  const { text, length } = state;
  if (at + 1 >= length) return length;
  const letter = text.charAt(at + 1);
  if (letter === "u") {
    const digits = text.slice(at + 2, at + 6);
    if (/^[0-9a-fA-F]{4}$/.test(digits)) {
      parts.push(String.fromCharCode(Number.parseInt(digits, 16)));
      return at + 6;
    }
  }
  const plain = simpleEscapes[letter];
  if (plain === undefined || letter === "'") note(state, "bad-escape", at, at + 2);
  parts.push(plain ?? letter);
  return at + 2;
}

function noteControlCharacter(state: ReaderState, code: number, at: number): void {
  if (code === 0x0a && state.text.charCodeAt(at - 1) === 0x0d) return;
  note(
    state,
    code === 0x0a || code === 0x0d ? "line-break-in-string" : "control-character-in-string",
    at,
    at + 1,
  );
}

function endOfFirstLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
