import { quote } from "#expressions/evaluator.ts";
import type { FunctionCall } from "#expressions/expression.ts";
import type { Context } from "#expressions/scope.ts";
import { isUnknown, unknownValue, type Value } from "#expressions/value.ts";
import { textOf } from "./text-of.ts";

/** A text in pieces, in order; undefined where it is not known. */
export type Pieces = readonly (string | undefined)[];

export function piecesOf(value: Value): Pieces {
  if (!isUnknown(value)) return [textOf(value)];
  return value.pattern ?? [undefined];
}

/** The text that the pieces make, or an unknown text that remembers which of them are known. */
export function joinPieces(
  pieces: Pieces,
  values: readonly Value[],
  context: Context,
  call: FunctionCall,
): Value {
  if (!pieces.includes(undefined)) return pieces.join("");
  const reason = values.find(isUnknown)?.reason ?? "runtime";
  return unknownValue(reason, {
    type: "string",
    expression: quote(context.text, call),
    pattern: mergePieces(pieces),
  });
}

function mergePieces(pieces: Pieces): Pieces {
  const merged: (string | undefined)[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece !== undefined && last !== undefined) merged[merged.length - 1] = last + piece;
    else if (piece !== "" && (piece !== undefined || merged.length === 0 || last !== undefined))
      merged.push(piece);
  }
  return merged;
}
