import { deepEqual } from "#functions/algorithms/deep-equal.ts";
import { anything, array, count, lambda, oneOf } from "#expressions/function-entry.ts";
import type { Value, ValueObject } from "#expressions/value.ts";
import { isEmpty, isTrue } from "../form/plain.ts";
import { writeValue } from "./write-value.ts";
import { defineFormFunction, orNull } from "./form-scope.ts";

type Collection = string | Value[] | ValueObject;

const collection = orNull(oneOf<Collection>("collection", "string", "array", "object"));

/** Functions on texts, arrays and objects; a missing collection counts as empty. */
export const collectionFunctions = [
  defineFormFunction({
    name: "contains",
    parameters: [collection, anything("item")],
    returns: "bool",
    dropsSecret: true,
    run: ([value, item]) => contains(value ?? "", item),
  }),
  defineFormFunction({
    name: "length",
    parameters: [collection],
    returns: "int",
    dropsSecret: true,
    run: ([value]) => (value === null ? 0 : isSequence(value) ? value.length : Object.keys(value).length),
  }),
  defineFormFunction({
    name: "empty",
    parameters: [anything("value")],
    returns: "bool",
    dropsSecret: true,
    run: ([value]) => isEmpty(value),
  }),
  picking("first", (value) => value.at(0)),
  picking("last", (value) => value.at(-1)),
  cutting("take", (_size, number) => [0, number]),
  cutting("skip", (size, number) => [number, size]),
  defineFormFunction({
    name: "filter",
    parameters: [orNull(array("values")), lambda("isWanted")],
    returns: "array",
    run: ([values, isWanted]) => (values ?? []).filter((value, index) => isTrue(isWanted(value, index))),
  }),
  defineFormFunction({
    name: "map",
    parameters: [orNull(array("values")), lambda("change")],
    returns: "array",
    run: ([values, change]) => (values ?? []).map((value, index) => change(value, index)),
  }),
];

function isSequence(value: Collection): value is string | Value[] {
  return typeof value === "string" || Array.isArray(value);
}

function contains(value: Collection, item: Value): boolean {
  if (typeof value === "string") return item !== null && value.includes(writeValue(item));
  if (Array.isArray(value)) return value.some((other) => deepEqual(other, item));
  return typeof item === "string" && Object.hasOwn(value, item);
}

function picking(name: string, pick: (value: string | Value[]) => Value | undefined) {
  return defineFormFunction({
    name,
    parameters: [orNull(oneOf<string | Value[]>("values", "string", "array"))],
    returns: "any",
    run: ([value]) => (value === null ? null : (pick(value) ?? (typeof value === "string" ? "" : null))),
  });
}

function cutting(name: string, bounds: (size: number, number: number) => readonly [number, number]) {
  return defineFormFunction({
    name,
    parameters: [collection, count("number")],
    returns: "any",
    run([value, number]) {
      if (value === null) return null;
      const names = isSequence(value) ? undefined : Object.keys(value);
      const [start, end] = bounds(names?.length ?? (value as string).length, Math.max(0, number));
      if (isSequence(value)) return value.slice(start, end);
      return Object.fromEntries(names!.slice(start, end).map((key) => [key, value[key]!]));
    },
  });
}
