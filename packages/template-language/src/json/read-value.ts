import type { ArrayNode, JsonNode, MemberNode, NullNode, ObjectNode, StringNode } from "./node.ts";
import { noteDuplicateNames } from "./duplicate-names.ts";
import { isWordPart, readScalar } from "./read-scalar.ts";
import { readString } from "./read-string.ts";
import { note, popDownTo, push, type ReaderState } from "./reader-state.ts";
import { skipBlanks } from "./skip-blanks.ts";
import { skipNested } from "./skip-nested.ts";

const doubleQuote = 0x22;
const singleQuote = 0x27;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Reads the value at the current place, which is not a blank; always moves on unless a closing bracket or comma stands there. */
export function readValue(state: ReaderState): JsonNode {
  const code = state.text.charCodeAt(state.at);
  state.nodesLeft -= 1;
  if (state.nodesLeft < 0) return stopReading(state);
  if (code === doubleQuote) return readString(state, doubleQuote);
  if (code === openBrace || code === openBracket) return readNested(state, code);
  if (code === singleQuote) return readSingleQuoted(state);
  if (code === comma || code === closeBrace || code === closeBracket) return missingValue(state);
  return readScalar(state);
}

function stopReading(state: ReaderState): NullNode {
  if (state.nodesLeft === -1) note(state, "too-large", state.at, state.at);
  const start = state.at;
  state.at = state.length;
  return { kind: "null", start, end: start };
}

function missingValue(state: ReaderState): NullNode {
  note(state, "missing-value", state.at, state.at);
  return { kind: "null", start: state.at, end: state.at };
}

function readSingleQuoted(state: ReaderState): StringNode {
  const node = readString(state, singleQuote);
  note(state, "single-quotes", node.start, node.end);
  return node;
}

function readNested(state: ReaderState, code: number): JsonNode {
  if (state.depth >= state.maxDepth) {
    const start = state.at;
    skipNested(state);
    note(state, "too-deep", start, start + 1);
    return { kind: "null", start, end: state.at };
  }
  state.depth += 1;
  const node = code === openBrace ? readObject(state) : readArray(state);
  state.depth -= 1;
  return node;
}

function readArray(state: ReaderState): ArrayNode {
  const { at: start, items } = state;
  const below = items.height;
  state.openArrays += 1;
  state.at += 1;
  let code = skipBlanks(state);
  while (code !== closeBracket) {
    if (code < 0 || (code === closeBrace && state.openObjects > 0)) break;
    if (code === closeBrace) skipStray(state, "mismatched-bracket");
    else {
      push(items, readValue(state));
      if (!endElement(state, closeBracket)) break;
    }
    code = skipBlanks(state);
  }
  closeNested(state, start, closeBracket);
  state.openArrays -= 1;
  return { kind: "array", start, end: state.at, items: popDownTo(items, below) };
}

function readObject(state: ReaderState): ObjectNode {
  const { at: start, members } = state;
  const below = members.height;
  state.openObjects += 1;
  state.at += 1;
  let code = skipBlanks(state);
  while (code !== closeBrace) {
    if (code < 0 || (code === closeBracket && state.openArrays > 0)) break;
    const key = readName(state, code);
    if (key !== undefined) {
      push(members, readMember(state, key));
      if (!endElement(state, closeBrace)) break;
    }
    code = skipBlanks(state);
  }
  closeNested(state, start, closeBrace);
  state.openObjects -= 1;
  const node: ObjectNode = {
    kind: "object",
    start,
    end: state.at,
    members: popDownTo(members, below),
  };
  if (node.members.length > 1) noteDuplicateNames(state, node);
  return node;
}

function readMember(state: ReaderState, key: StringNode): MemberNode {
  let code = skipBlanks(state);
  if (code === colon) {
    state.at += 1;
    code = skipBlanks(state);
  } else note(state, "missing-colon", key.end, key.end);
  const value = code < 0 ? missingValue(state) : readValue(state);
  return { start: key.start, end: value.end, key, value };
}

/** Undefined when no name stands here; what stood there has then been skipped. */
function readName(state: ReaderState, code: number): StringNode | undefined {
  if (code === doubleQuote) return readString(state, doubleQuote);
  if (code === singleQuote) return readSingleQuoted(state);
  const start = state.at;
  let end = start;
  while (end < state.length && isWordPart(state.text.charCodeAt(end))) end += 1;
  if (end > start) {
    state.at = end;
    note(state, "unquoted-name", start, end);
    return { kind: "string", start, end, value: state.text.slice(start, end) };
  }
  if (code === openBrace || code === openBracket) {
    note(state, "missing-name", start, start + 1);
    readValue(state);
    if (skipBlanks(state) === comma) state.at += 1;
    return undefined;
  }
  skipStray(state, code === closeBracket ? "mismatched-bracket" : "unexpected-character");
  return undefined;
}

/** After an element: true when another may follow. */
function endElement(state: ReaderState, close: number): boolean {
  const code = skipBlanks(state);
  if (code === close || code < 0) return false;
  if (code !== comma) {
    const isOtherClose = code === closeBrace || code === closeBracket;
    if (!isOtherClose) note(state, "missing-comma", state.at, state.at);
    return true;
  }
  const at = state.at;
  state.at += 1;
  if (skipBlanks(state) === close) note(state, "trailing-comma", at, at + 1);
  return true;
}

function closeNested(state: ReaderState, start: number, close: number): void {
  if (state.at < state.length && state.text.charCodeAt(state.at) === close) state.at += 1;
  else if (state.nodesLeft >= 0) note(state, "unclosed-bracket", start, start + 1);
}

function skipStray(state: ReaderState, code: "mismatched-bracket" | "unexpected-character"): void {
  note(state, code, state.at, state.at + 1);
  state.at += 1;
}
