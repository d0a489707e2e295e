import { fail } from "#expressions/evaluation-error.ts";
import {
  anything,
  array,
  count,
  defineFunction,
  oneOf,
  optional,
  rest,
  text,
} from "#expressions/function-entry.ts";
import type { Value } from "#expressions/value.ts";
import { formatPieces } from "./algorithms/composite-format.ts";
import { nameBasedGuid } from "./algorithms/name-based-guid.ts";
import { textOf } from "./algorithms/text-of.ts";
import { joinPieces, piecesOf } from "./algorithms/text-pattern.ts";
import { uniqueString } from "./algorithms/unique-string.ts";
import { matchesWildcard } from "./algorithms/wildcard.ts";

/** Functions on texts alone; those that also take arrays are in `sequence.ts`. */
export const textFunctions = [
  defineFunction({
    name: "format",
    parameters: [text("format"), rest(anything("values"))],
    returns: "string",
    source: "tested",
    run: ([format, ...values]) => formatPieces(format, values).join(""),
    runPartly: ([format, ...values], context, call) =>
      typeof format === "string"
        ? joinPieces(formatPieces(format, values), values, context, call)
        : undefined,
  }),
  defineFunction({
    name: "string",
    parameters: [anything("value")],
    returns: "string",
    run: ([value]) => textOf(value),
  }),
  comparingIgnoringCase("startsWith", (value, part) => value.startsWith(part)),
  comparingIgnoringCase("endsWith", (value, part) => value.endsWith(part)),
  comparingIgnoringCase("like", matchesWildcard),
  defineFunction({
    name: "padLeft",
    parameters: [
      oneOf<string | number | bigint>("value", "string", "int"),
      count("totalLength"),
      optional(text("padding")),
    ],
    returns: "string",
    run: ([value, length, padding = " "]) => padLeft(String(value), length, padding),
  }),
  defineFunction({
    name: "replace",
    parameters: [text("value"), text("old"), text("new")],
    returns: "string",
    run: ([value, old, replacement]) => replaceAll(value, old, replacement),
  }),
  defineFunction({
    name: "split",
    parameters: [text("value"), oneOf<string | Value[]>("delimiter", "string", "array")],
    returns: "array",
    run: ([value, delimiter]) => split(value, Array.isArray(delimiter) ? delimiter.map(textOf) : [delimiter]),
  }),
  defineFunction({
    name: "join",
    parameters: [array("values"), text("delimiter")],
    returns: "string",
    source: "tested",
    run: ([values, delimiter]) => values.map(textOf).join(delimiter),
  }),
  defineFunction({
    name: "substring",
    parameters: [text("value"), optional(count("startIndex")), optional(count("length"))],
    returns: "string",
    run: ([value, start = 0, length]) => substring(value, start, length ?? value.length - start),
  }),
  changing("toLower", (value) => value.toLowerCase()),
  changing("toUpper", (value) => value.toUpperCase()),
  defineFunction({
    name: "trim",
    parameters: [text("value")],
    returns: "string",
    run: ([value]) => value.trim(),
  }),
  defineFunction({
    name: "uniqueString",
    parameters: [text("base"), rest(text("more"))],
    returns: "string",
    source: "tested",
    run: (parts) => uniqueString(parts.join("-")),
  }),
  defineFunction({
    name: "guid",
    parameters: [text("base"), rest(text("more"))],
    returns: "string",
    source: "tested",
    run: (parts) => nameBasedGuid(parts.join("-")),
  }),
];

function comparingIgnoringCase(name: string, holds: (value: string, part: string) => boolean) {
  return defineFunction({
    name,
    parameters: [text("value"), text("search")],
    returns: "bool",
    dropsSecret: true,
    run: ([value, search]) => holds(value.toLowerCase(), search.toLowerCase()),
  });
}

function changing(name: string, change: (value: string) => string) {
  return defineFunction({
    name,
    parameters: [text("value")],
    returns: "string",
    run: ([value]) => change(value),
    runPartly: (values, context, call) => {
      const pieces = piecesOf(values[0]!).map((piece) => (piece === undefined ? undefined : change(piece)));
      return joinPieces(pieces, values, context, call);
    },
  });
}

function padLeft(value: string, length: number, padding: string): string {
  if (padding.length !== 1) fail("argument-value", "The padding must be one character.");
  if (length > 100_000) fail("too-large", "The text would become too long.");
  return value.padStart(length, padding);
}

function replaceAll(value: string, old: string, replacement: string): string {
  if (old === "") return fail("argument-value", "The text to replace must not be empty.");
  const parts = value.split(old);
  if (parts.length * replacement.length > 8_000_000) fail("too-large", "The text would become too long.");
  return parts.join(replacement);
}

function split(value: string, delimiters: readonly string[]): string[] {
  const wanted = delimiters.filter((delimiter) => delimiter !== "");
  if (wanted.length === 0) return [value];
  const alternatives = wanted.map((delimiter) => delimiter.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return wanted.length === 1 ? value.split(wanted[0]!) : value.split(new RegExp(alternatives.join("|")));
}

function substring(value: string, start: number, length: number): string {
  const isInside = start >= 0 && length >= 0 && start + length <= value.length;
  if (!isInside) {
    fail(
      "argument-value",
      `The part from ${start} of ${length} characters goes beyond the text of ${value.length}.`,
    );
  }
  return value.slice(start, start + length);
}
