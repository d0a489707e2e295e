import { fail } from "#expressions/evaluation-error.ts";
import { quote } from "#expressions/evaluator.ts";
import type { FunctionCall } from "#expressions/expression.ts";
import { anything, count, defineFunction, oneOf, rest } from "#expressions/function-entry.ts";
import type { Context } from "#expressions/scope.ts";
import { findName } from "#expressions/value-object.ts";
import {
  isObject,
  isUnknown,
  typeOf,
  unknownValue,
  type Value,
  type ValueObject,
} from "#expressions/value.ts";
import { deepEqual } from "./algorithms/deep-equal.ts";
import { textOf } from "./algorithms/text-of.ts";
import { joinPieces, piecesOf } from "./algorithms/text-pattern.ts";

type Sequence = string | Value[];

const sequence = (name: string) => oneOf<Sequence>(name, "string", "array");

/** Functions that work on texts and arrays alike, some on objects too. */
export const sequenceFunctions = [
  defineFunction({
    name: "concat",
    parameters: [rest(oneOf<Value>("values", "string", "int", "float", "bool", "array", "null"))],
    returns: "any",
    isShallow: true,
    run: (values) => concatenate(values),
    runPartly: concatenatePartly,
  }),
  defineFunction({
    name: "contains",
    parameters: [oneOf<Sequence | ValueObject>("container", "string", "array", "object"), anything("item")],
    returns: "bool",
    dropsSecret: true,
    run: ([container, item]) => contains(container, item),
    runPartly: ([container, item]) => containsPartly(container!, item!),
  }),
  position(
    "indexOf",
    (list, item) => list.findIndex((other) => deepEqual(other, item)),
    (text, part) => text.indexOf(part),
  ),
  position(
    "lastIndexOf",
    (list, item) => list.findLastIndex((other) => deepEqual(other, item)),
    (text, part) => text.lastIndexOf(part),
  ),
  defineFunction({
    name: "length",
    parameters: [oneOf<Sequence | ValueObject>("value", "string", "array", "object")],
    returns: "int",
    isShallow: true,
    dropsSecret: true,
    run: ([value]) => lengthOf(value),
  }),
  defineFunction({
    name: "empty",
    parameters: [oneOf<Sequence | ValueObject | null>("value", "string", "array", "object", "null")],
    returns: "bool",
    isShallow: true,
    dropsSecret: true,
    run: ([value]) => value === null || lengthOf(value) === 0,
  }),
  element("first", (value) => value.at(0)),
  element("last", (value) => value.at(-1)),
  defineFunction({
    name: "skip",
    parameters: [sequence("value"), count("number")],
    returns: "any",
    isShallow: true,
    run: ([value, number]) => value.slice(Math.max(0, number)),
  }),
  defineFunction({
    name: "take",
    parameters: [sequence("value"), count("number")],
    returns: "any",
    isShallow: true,
    run: ([value, number]) => value.slice(0, Math.max(0, number)),
  }),
];

function concatenate(values: Value[]): Value {
  if (values.some(Array.isArray)) {
    const other = values.find((value) => !Array.isArray(value));
    if (other !== undefined)
      fail("argument-type", `An array cannot be joined with a value of type ${typeOf(other)}.`);
    return (values as Value[][]).flat();
  }
  let joined = "";
  for (const value of values) joined += textOf(value);
  return joined;
}

function concatenatePartly(values: Value[], context: Context, call: FunctionCall): Value | undefined {
  const types = values.map(typeOf);
  if (types.every((type) => type === "any")) return undefined;
  if (!types.includes("array")) return joinPieces(values.flatMap(piecesOf), values, context, call);
  return unknownValue(values.find(isUnknown)!.reason, {
    type: "array",
    expression: quote(context.text, call),
  });
}

function position(
  name: string,
  inArray: (list: Value[], item: Value) => number,
  inText: (value: string, part: string) => number,
) {
  return defineFunction({
    name,
    parameters: [sequence("value"), anything("item")],
    returns: "int",
    dropsSecret: true,
    run: ([value, item]) =>
      Array.isArray(value) ? inArray(value, item) : inText(value.toLowerCase(), textOf(item).toLowerCase()),
  });
}

function element(name: string, pick: (value: Sequence) => Value | undefined) {
  return defineFunction({
    name,
    parameters: [sequence("value")],
    returns: "any",
    isShallow: true,
    source: "tested",
    run: ([value]) => pick(value) ?? (typeof value === "string" ? "" : null),
  });
}

function contains(container: Sequence | ValueObject, item: Value): boolean {
  if (typeof container === "string") return container.includes(textOf(item));
  if (Array.isArray(container)) return container.some((other) => deepEqual(other, item));
  return typeof item === "string" && findName(container, item) !== undefined;
}

/** The names of an object are known although values are not; what an array has for certain is known, too. */
function containsPartly(container: Value, item: Value): boolean | undefined {
  if (isObject(container) && typeof item === "string") return contains(container, item);
  return Array.isArray(container) && contains(container, item) ? true : undefined;
}

function lengthOf(value: Sequence | ValueObject): number {
  return isObject(value as Value) ? Object.keys(value).length : (value as Sequence).length;
}
