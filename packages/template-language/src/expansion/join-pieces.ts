import { isUnknown, unknownValue, type Value } from "#expressions/value.ts";
import { piecesOf } from "#functions/algorithms/text-pattern.ts";

/** `outer/inner`; known pieces stay known. */
export function joinPieces(outer: Value, inner: Value): Value {
  if (!isUnknown(outer) && !isUnknown(inner)) return `${String(outer)}/${String(inner)}`;
  const reason = isUnknown(outer) ? outer.reason : isUnknown(inner) ? inner.reason : "runtime";
  return unknownValue(reason, { type: "string", pattern: [...piecesOf(outer), "/", ...piecesOf(inner)] });
}
