import { quote } from "#expressions/evaluator.ts";
import { fail } from "#expressions/evaluation-error.ts";
import type { FunctionCall } from "#expressions/expression.ts";
import {
  anything,
  array,
  defineFunction,
  lambda,
  object,
  optional,
  rest,
  text,
} from "#expressions/function-entry.ts";
import { findLocal, type Context } from "#expressions/scope.ts";
import { objectFrom } from "#expressions/value-object.ts";
import {
  isUnknown,
  typeOf,
  unknownValue,
  withoutSecretMark,
  type Value,
  type ValueObject,
  type ValueType,
} from "#expressions/value.ts";
import { textOf } from "./algorithms/text-of.ts";

/** Functions that take lambdas, and the two that make them. */
export const lambdaFunctions = [
  defineFunction({
    name: "map",
    parameters: [array("values"), lambda("change")],
    returns: "array",
    isShallow: true,
    run: ([values, change]) => values.map((value, index) => change(value, index)),
  }),
  defineFunction({
    name: "filter",
    parameters: [array("values"), lambda("isWanted")],
    returns: "array",
    isShallow: true,
    run: ([values, isWanted], context, call) =>
      untilUnknown("array", context, call, (decide) =>
        values.filter((value, index) => decide(isWanted(value, index))),
      ),
  }),
  defineFunction({
    name: "reduce",
    parameters: [array("values"), anything("initial"), lambda("combine")],
    returns: "any",
    isShallow: true,
    run: ([values, initial, combine]) =>
      values.reduce((sum, value, index) => combine(sum, value, index), initial),
  }),
  defineFunction({
    name: "sort",
    parameters: [array("values"), lambda("isBefore")],
    returns: "array",
    isShallow: true,
    run: ([values, isBefore], context, call) =>
      untilUnknown("array", context, call, (decide) =>
        values.toSorted((left, right) =>
          decide(isBefore(left, right)) ? -1 : decide(isBefore(right, left)) ? 1 : 0,
        ),
      ),
  }),
  defineFunction({
    name: "toObject",
    parameters: [array("values"), lambda("keyOf"), optional(lambda("valueOf"))],
    returns: "object",
    isShallow: true,
    run: ([values, keyOf, valueOf], context, call) =>
      withKnownKeys(
        values.map((value) => keyOf(value)),
        context,
        call,
        (keys) =>
          objectFrom(
            values.map(
              (value, index) => [keys[index]!, valueOf === undefined ? value : valueOf(value)] as const,
            ),
          ),
      ),
  }),
  defineFunction({
    name: "groupBy",
    parameters: [array("values"), lambda("keyOf"), optional(lambda("valueOf"))],
    returns: "object",
    isShallow: true,
    run: ([values, keyOf, valueOf], context, call) =>
      withKnownKeys(
        values.map((value) => keyOf(value)),
        context,
        call,
        (keys) => group(keys, valueOf === undefined ? values : values.map((value) => valueOf(value))),
      ),
  }),
  defineFunction({
    name: "mapValues",
    parameters: [object("value"), lambda("change")],
    returns: "object",
    isShallow: true,
    run: ([value, change]) =>
      objectFrom(Object.entries(value).map(([name, item]) => [name, change(item)] as const)),
  }),
  defineFunction({
    name: "lambda",
    parameters: [text("variable"), anything("variableOrBody"), rest(anything("more"))],
    returns: "lambda",
    runLazily: () => fail("argument-type", "A lambda can only be an argument of a function that takes one."),
  }),
  defineFunction({
    name: "lambdaVariables",
    parameters: [text("variable")],
    returns: "any",
    run: ([name], context) => readLocal(name, context),
  }),
];

function readLocal(name: string, context: Context): Value {
  const local = findLocal(context.locals, name);
  return local === undefined
    ? fail("missing-variable", `No lambda around this has a variable "${name}".`)
    : local.value;
}

/** Runs something that asks for decisions; the first one that is not known makes the whole result unknown. */
function untilUnknown(
  type: ValueType,
  context: Context,
  call: FunctionCall,
  run: (decide: (answer: Value) => boolean) => Value,
): Value {
  let unknown: Value | undefined;
  const result = run((answer) => {
    const plain = withoutSecretMark(answer);
    if (isUnknown(plain)) unknown ??= plain;
    else if (typeof plain !== "boolean")
      fail("argument-type", `The lambda must give a truth value, not ${typeOf(plain)}.`);
    return plain === true;
  });
  return isUnknown(unknown)
    ? unknownValue(unknown.reason, { type, expression: quote(context.text, call) })
    : result;
}

function withKnownKeys(
  keys: Value[],
  context: Context,
  call: FunctionCall,
  run: (keys: string[]) => Value,
): Value {
  const plain = keys.map(withoutSecretMark);
  const unknown = plain.find(isUnknown);
  if (unknown !== undefined)
    return unknownValue(unknown.reason, { type: "object", expression: quote(context.text, call) });
  const wrong = plain.find((key) => typeof key === "object");
  if (wrong !== undefined) fail("argument-type", `The lambda must give a text, not ${typeOf(wrong)}.`);
  return run(plain.map(textOf));
}

function group(keys: string[], values: Value[]): ValueObject {
  const groups = new Map<string, { name: string; items: Value[] }>();
  for (const [index, name] of keys.entries()) {
    const folded = name.toLowerCase();
    const known = groups.get(folded) ?? { name, items: [] };
    known.items.push(values[index]!);
    groups.set(folded, known);
  }
  return objectFrom([...groups.values()].map(({ name, items }) => [name, items] as const));
}
