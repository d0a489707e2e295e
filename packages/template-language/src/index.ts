export type * from "./json/node.ts";
export { jsonProblems, isToleratedByArm, type JsonProblemCode } from "./json/json-problems.ts";
export { readJson } from "./json/read-json.ts";
export type { ReadLimits } from "./json/reader-state.ts";
export { decodeUtf8, type DecodedText } from "./json/decode-utf8.ts";
export { positionAt, rangeOf, offsetAt, type Position, type Range } from "./json/position.ts";
export { findMember, valueOf, stringOf } from "./json/find-member.ts";
export {
  formatPointer,
  parsePointer,
  escapeSegment,
  nodeAt,
  pointerOf,
  nodesAround,
} from "./json/pointer.ts";
export { toValue, setProperty, type PlainValue } from "./json/to-value.ts";
export { walkNodes, walkStrings, type VisitNode } from "./json/walk.ts";
export { offsetInString } from "./json/offset-in-string.ts";
