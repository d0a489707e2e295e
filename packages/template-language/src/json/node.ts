import type { JsonProblemCode } from "./json-problems.ts";

/**
 * The tree that `readJson` makes of a text: values with their places.
 * Offsets are UTF-16 code units from 0, `end` is exclusive; lines and columns are computed on demand (`positionAt`).
 */
export type JsonNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

interface Placed {
  start: number;
  end: number;
}

export interface ObjectNode extends Placed {
  kind: "object";
  /** In file order, duplicates included. */
  members: MemberNode[];
}

export interface MemberNode extends Placed {
  key: StringNode;
  value: JsonNode;
}

export interface ArrayNode extends Placed {
  kind: "array";
  items: JsonNode[];
}

export interface StringNode extends Placed {
  kind: "string";
  /** Decoded; `start` and `end` include the quotes. */
  value: string;
}

export interface NumberNode extends Placed {
  kind: "number";
  value: number;
  /** As written, so that integers beyond 2^53 keep their digits. */
  raw: string;
}

export interface BooleanNode extends Placed {
  kind: "boolean";
  value: boolean;
}

/** Also stands where a value is missing or could not be read; a diagnostic then says so. */
export interface NullNode extends Placed {
  kind: "null";
}

/** What the reader noticed and recovered from; never thrown. */
export interface JsonDiagnostic {
  code: JsonProblemCode;
  /** True where a strict JSON parser would refuse the text. */
  isFatal: boolean;
  message: string;
  start: number;
  end: number;
}

export interface JsonDocument {
  /** Undefined when nothing could be read at all. */
  root: JsonNode | undefined;
  /** Without the byte order mark; all offsets point into this. */
  text: string;
  hasByteOrderMark: boolean;
  /** In the order they were met; at most 100 of each code are kept. */
  diagnostics: JsonDiagnostic[];
}
