import { fail } from "#expressions/evaluation-error.ts";
import { anything, array, count, defineFunction, object, oneOf, rest } from "#expressions/function-entry.ts";
import { quote } from "#expressions/evaluator.ts";
import { objectFrom } from "#expressions/value-object.ts";
import {
  isObject,
  isUnknown,
  typeOf,
  unknownValue,
  type Value,
  type ValueObject,
} from "#expressions/value.ts";
import { intersect, sortedNames, unite, withoutDuplicates } from "./algorithms/merge.ts";
import { tryRead } from "./algorithms/try-read.ts";

type Container = Value[] | ValueObject;

const container = (name: string) => oneOf<Container>(name, "array", "object");

/** Functions that make, join and take apart arrays and objects. */
export const collectionFunctions = [
  defineFunction({
    name: "array",
    parameters: [anything("value")],
    returns: "array",
    isShallow: true,
    run: ([value]) => (Array.isArray(value) ? value : [value]),
  }),
  defineFunction({
    name: "createArray",
    parameters: [rest(anything("items"))],
    returns: "array",
    keepsMarks: true,
    run: (items) => items,
  }),
  defineFunction({
    name: "createObject",
    parameters: [rest(anything("namesAndValues"))],
    returns: "object",
    keepsMarks: true,
    run: (values, context, call) => createObject(values, quote(context.text, call)),
  }),
  merging("union", unite, true),
  merging("intersection", intersect, false),
  defineFunction({
    name: "shallowMerge",
    parameters: [array("objects")],
    returns: "object",
    isShallow: true,
    run: ([objects], context, call) => shallowMerge(objects, quote(context.text, call)),
  }),
  defineFunction({
    name: "distinct",
    parameters: [array("values")],
    returns: "array",
    run: ([values]) => withoutDuplicates(values),
  }),
  defineFunction({
    name: "flatten",
    parameters: [array("arrays")],
    returns: "array",
    isShallow: true,
    run: ([arrays], context, call) => flatten(arrays, quote(context.text, call)),
  }),
  defineFunction({
    name: "items",
    parameters: [object("value")],
    returns: "array",
    isShallow: true,
    source: "tested",
    run: ([value]) => sortedNames(value).map((key) => ({ key, value: value[key]! })),
  }),
  defineFunction({
    name: "objectKeys",
    parameters: [object("value")],
    returns: "array",
    isShallow: true,
    run: ([value]) => sortedNames(value),
  }),
  defineFunction({
    name: "tryGet",
    parameters: [anything("value"), anything("first"), rest(anything("others"))],
    returns: "any",
    isShallow: true,
    run: ([value, ...steps]) => tryRead(value, steps),
    runPartly: ([value, ...steps]) => (steps.some(isUnknown) ? undefined : tryRead(value!, steps)),
  }),
  defineFunction({
    name: "indexFromEnd",
    parameters: [array("values"), count("index")],
    returns: "any",
    isShallow: true,
    run: ([values, index]) => {
      const element = values.at(-positive(index));
      return element === undefined
        ? fail("index-out-of-range", `The array has only ${values.length} elements.`)
        : element;
    },
  }),
  defineFunction({
    name: "tryIndexFromEnd",
    parameters: [anything("values"), count("index"), rest(anything("others"))],
    returns: "any",
    isShallow: true,
    run: ([values, index, ...steps]) =>
      Array.isArray(values) ? tryRead(values.at(-positive(index)) ?? null, steps) : null,
  }),
];

function merging(name: string, merge: (left: Container, right: Container) => Container, isShallow: boolean) {
  return defineFunction({
    name,
    parameters: [container("first"), container("second"), rest(container("others"))],
    returns: "any",
    isShallow,
    run: ([first, ...others]) =>
      others.reduce<Container>((merged, other) => merge(merged, sameKind(merged, other)), first),
  });
}

function sameKind(merged: Container, other: Container): Container {
  if (Array.isArray(merged) === Array.isArray(other)) return other;
  return fail("argument-type", "Arrays and objects cannot be mixed here.");
}

function createObject(values: readonly Value[], expression: string): Value {
  if (values.length % 2 === 1) fail("argument-count", "createObject takes pairs of a name and a value.");
  const entries: [string, Value][] = [];
  for (let index = 0; index < values.length; index += 2) {
    const name = values[index]!;
    if (isUnknown(name)) return unknownValue(name.reason, { type: "object", expression });
    if (typeof name !== "string")
      return fail("argument-type", `The names of an object are texts, not of type ${typeOf(name)}.`);
    entries.push([name, values[index + 1]!]);
  }
  return objectFrom(entries);
}

function shallowMerge(objects: readonly Value[], expression: string): Value {
  const unknown = objects.find(isUnknown);
  if (unknown !== undefined) return unknownValue(unknown.reason, { type: "object", expression });
  const entries = objects.flatMap((item) =>
    isObject(item) ? Object.entries(item) : fail("argument-type", "All elements must be objects."),
  );
  return objectFrom(entries);
}

function flatten(arrays: readonly Value[], expression: string): Value {
  const unknown = arrays.find(isUnknown);
  if (unknown !== undefined) return unknownValue(unknown.reason, { type: "array", expression });
  return arrays.flatMap((item) =>
    Array.isArray(item) ? item : fail("argument-type", "All elements must be arrays."),
  );
}

function positive(index: number): number {
  return index >= 1 ? index : fail("argument-value", "Counting from the end begins with 1.");
}
