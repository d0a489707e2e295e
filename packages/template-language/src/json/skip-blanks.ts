import { note, type ReaderState } from "./reader-state.ts";

/** Moves over blanks and comments; returns the next character code, or -1 at the end. */
export function skipBlanks(state: ReaderState): number {
  const { text, length } = state;
  let at = state.at;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      at += 1;
      continue;
    }
    state.at = at;
    if (code === 0x2f && skipComment(state)) at = state.at;
    else if (isUnusualBlank(code)) {
      note(state, "unusual-blank", at, at + 1);
      at += 1;
    } else return code;
  }
  state.at = length;
  return -1;
}

function skipComment(state: ReaderState): boolean {
  const { text, at } = state;
  const next = text.charCodeAt(at + 1);
  if (next === 0x2f) {
    state.at = endOfLine(text, at + 2);
  } else if (next === 0x2a) {
    const close = text.indexOf("*/", at + 2);
    state.at = close < 0 ? state.length : close + 2;
    if (close < 0) note(state, "unterminated-comment", at, at + 2);
  } else return false;
  note(state, "comment", at, state.at);
  return true;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at += 1;
  return at;
}

function isUnusualBlank(code: number): boolean {
  return (
    code === 0x0b ||
    code === 0x0c ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000
  );
}
