import type { JsonNode, NullNode } from "./node.ts";
import { note, type ReaderState } from "./reader-state.ts";

const strictNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const lenientNumber = /^[+-]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|Infinity)$|^NaN$/;

/** Reads what stands without quotes: a number, true, false or null; anything else becomes null with a diagnostic. */
export function readScalar(state: ReaderState): JsonNode {
  const { text, at: start } = state;
  let end = start + 1;
  let isShortInteger = isDigit(text.charCodeAt(start));
  while (end < state.length && isWordPart(text.charCodeAt(end))) {
    isShortInteger &&= isDigit(text.charCodeAt(end));
    end += 1;
  }
  const raw = text.slice(start, end);
  state.at = end;
  if (raw === "true" || raw === "false") return { kind: "boolean", start, end, value: raw === "true" };
  if (raw === "null") return { kind: "null", start, end };
  const isPlain = isShortInteger && raw.length < 16 && (raw.length === 1 || raw.charCodeAt(0) !== 0x30);
  if (isPlain || strictNumber.test(raw)) return { kind: "number", start, end, value: Number(raw), raw };
  if (lenientNumber.test(raw)) {
    note(state, "unusual-number", start, end);
    return { kind: "number", start, end, value: Number(raw), raw };
  }
  return unreadable(state, start, end);
}

function unreadable(state: ReaderState, start: number, end: number): NullNode {
  const isWord = /^[A-Za-z_$]/.test(state.text.charAt(start));
  note(state, isWord ? "unknown-word" : "unexpected-character", start, end);
  return { kind: "null", start, end };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters, digits and the signs of numbers. */
export function isWordPart(code: number): boolean {
  return (
    isDigit(code) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x2b ||
    code === 0x5f ||
    code === 0x24
  );
}
