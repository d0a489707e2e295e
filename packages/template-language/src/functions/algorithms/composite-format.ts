import { fail } from "#expressions/evaluation-error.ts";
import { isObject, isUnknown, type Value } from "#expressions/value.ts";
import { formatNumber } from "./number-format.ts";
import { textOf } from "./text-of.ts";
import { piecesOf, type Pieces } from "./text-pattern.ts";
import { writeJson } from "./write-json.ts";

const hole = /\{\{|\}\}|\{(\d+)\s*(?:,\s*(-?\d+)\s*)?(?::([^{}]*))?\}|[{}]/g;

/** .NET composite formatting; what is not known gives a piece that is undefined. */
export function formatPieces(format: string, values: readonly Value[]): Pieces {
  const pieces: (string | undefined)[] = [];
  let from = 0;
  for (const match of format.matchAll(hole)) {
    pieces.push(format.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[0] === "{{" || match[0] === "}}") pieces.push(match[0].charAt(0));
    else if (match[1] === undefined)
      fail("argument-value", "The format has a brace that stands alone; write it twice.");
    else pieces.push(...fillHole(match, values));
  }
  pieces.push(format.slice(from));
  return pieces;
}

function fillHole(match: RegExpExecArray, values: readonly Value[]): Pieces {
  const value = values[Number(match[1])];
  if (value === undefined)
    return fail("argument-value", `The format asks for a value ${match[0]} that is not given.`);
  if (isUnknown(value)) return piecesOf(value);
  return [align(formatValue(value, match[3] ?? ""), Number(match[2] ?? 0))];
}

function formatValue(value: Value, specification: string): string {
  if ((typeof value === "number" || typeof value === "bigint") && specification !== "") {
    return formatNumber(value, specification);
  }
  return Array.isArray(value) || isObject(value) ? writeJson(value, "'") : textOf(value);
}

function align(text: string, width: number): string {
  if (Math.abs(width) > 100_000) return fail("too-large", "The format asks for too wide a column.");
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}
