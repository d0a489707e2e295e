import { jsonProblems, type JsonProblemCode } from "./json-problems.ts";
import type { JsonDiagnostic } from "./node.ts";

/** Limits of one reading; what lies beyond is not read and a diagnostic says so. */
export interface ReadLimits {
  /** Deepest nesting of brackets (default 500). */
  maxDepth?: number;
  /** Longest text in UTF-16 units (default 8 Mi). */
  maxLength?: number;
  /** Most values (default 1,000,000). */
  maxNodes?: number;
}

/** Where one reading stands; the functions of the reader pass it along. */
export interface ReaderState {
  readonly text: string;
  readonly length: number;
  at: number;
  depth: number;
  openArrays: number;
  openObjects: number;
  nodesLeft: number;
  readonly maxDepth: number;
  readonly diagnostics: JsonDiagnostic[];
  readonly counts: Map<JsonProblemCode, number>;
}

const keptPerCode = 100;

export function startReading(text: string, limits: ReadLimits): ReaderState {
  return {
    text,
    length: text.length,
    at: 0,
    depth: 0,
    openArrays: 0,
    openObjects: 0,
    nodesLeft: limits.maxNodes ?? 1_000_000,
    maxDepth: limits.maxDepth ?? 500,
    diagnostics: [],
    counts: new Map(),
  };
}

export function note(state: ReaderState, code: JsonProblemCode, start: number, end: number): void {
  const count = (state.counts.get(code) ?? 0) + 1;
  state.counts.set(code, count);
  if (count > keptPerCode) return;
  const { isFatal, message } = jsonProblems[code];
  state.diagnostics.push({ code, isFatal, message, start, end });
}
