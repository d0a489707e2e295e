import { jsonProblems, type JsonProblemCode } from "./json-problems.ts";
import type { JsonDiagnostic, JsonNode, MemberNode } from "./node.ts";

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
  /** Of the brackets that are open, innermost last; a closed one takes its own away, as a list of just the right length. */
  readonly members: Stack<MemberNode>;
  readonly items: Stack<JsonNode>;
  readonly diagnostics: JsonDiagnostic[];
  readonly counts: Map<JsonProblemCode, number>;
}

/** Entries behind `height` are left over from before. */
export interface Stack<Entry> {
  readonly entries: Entry[];
  height: number;
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
    members: { entries: [], height: 0 },
    items: { entries: [], height: 0 },
    diagnostics: [],
    counts: new Map(),
  };
}

export function push<Entry>(stack: Stack<Entry>, entry: Entry): void {
  stack.entries[stack.height] = entry;
  stack.height += 1;
}

/** Takes away what lies above a height. A list that grows by itself would keep room for sixteen more. */
export function popDownTo<Entry>(stack: Stack<Entry>, height: number): Entry[] {
  const taken = stack.entries.slice(height, stack.height);
  stack.height = height;
  return taken;
}

export function note(state: ReaderState, code: JsonProblemCode, start: number, end: number): void {
  const count = (state.counts.get(code) ?? 0) + 1;
  state.counts.set(code, count);
  if (count > keptPerCode) return;
  const { isFatal, message } = jsonProblems[code];
  state.diagnostics.push({ code, isFatal, message, start, end });
}
