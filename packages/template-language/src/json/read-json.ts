import { decodeUtf8 } from "./decode-utf8.ts";
import type { JsonDocument } from "./node.ts";
import { readValue } from "./read-value.ts";
import { note, startReading, type ReadLimits } from "./reader-state.ts";
import { skipBlanks } from "./skip-blanks.ts";

const defaultMaxLength = 8 * 1024 * 1024;

/**
 * Reads JSON in one pass, recovering from whatever is wrong; never throws.
 * `limits` bound depth, length and number of values; `document.diagnostics` says what was noticed.
 */
export function readJson(source: string | Uint8Array, limits: ReadLimits = {}): JsonDocument {
  const maxLength = limits.maxLength ?? defaultMaxLength;
  const { text, hasByteOrderMark, encoding, badSequences } = decode(source, maxLength);
  const state = startReading(text, limits);
  if (hasByteOrderMark) note(state, "byte-order-mark", 0, 0);
  if (encoding !== "utf-8") note(state, "not-utf-8", 0, 0);
  for (const offset of badSequences) note(state, "invalid-utf-8", offset, offset + 1);
  if (source.length > maxLength) {
    note(state, "too-large", 0, 0);
    return { root: undefined, text, hasByteOrderMark, diagnostics: state.diagnostics };
  }
  const isEmpty = skipBlanks(state) < 0;
  if (isEmpty) note(state, "empty-document", 0, text.length);
  const root = isEmpty ? undefined : readValue(state);
  if (skipBlanks(state) >= 0 && state.nodesLeft > 0) note(state, "text-after-end", state.at, text.length);
  return { root, text, hasByteOrderMark, diagnostics: state.diagnostics };
}

function decode(source: string | Uint8Array, maxLength: number): ReturnType<typeof decodeUtf8> {
  if (typeof source !== "string")
    return decodeUtf8(source.length > maxLength ? source.subarray(0, 0) : source);
  const hasByteOrderMark = source.charCodeAt(0) === 0xfeff;
  return {
    text: hasByteOrderMark ? source.slice(1) : source,
    hasByteOrderMark,
    encoding: "utf-8",
    badSequences: [],
  };
}
