import { fail } from "#expressions/evaluation-error.ts";
import { evaluateOperand, quote } from "#expressions/evaluator.ts";
import { EvaluationError } from "#expressions/evaluation-error.ts";
import type { Expression, FunctionCall } from "#expressions/expression.ts";
import { anything, defineFunction, oneOf, rest, text, truth } from "#expressions/function-entry.ts";
import type { Context } from "#expressions/scope.ts";
import {
  isSecretOrUnknownSecret,
  isUnknown,
  typeOf,
  unknownValue,
  withoutSecretMark,
  type Unknown,
  type Value,
} from "#expressions/value.ts";
import { deepEqual } from "./algorithms/deep-equal.ts";

export const logicalFunctions = [
  defineFunction({
    name: "and",
    parameters: [truth("first"), truth("second"), rest(truth("others"))],
    returns: "bool",
    runLazily: (call, context) => combine(call, context, false),
  }),
  defineFunction({
    name: "or",
    parameters: [truth("first"), truth("second"), rest(truth("others"))],
    returns: "bool",
    runLazily: (call, context) => combine(call, context, true),
  }),
  defineFunction({
    name: "not",
    parameters: [truth("value")],
    returns: "bool",
    dropsSecret: true,
    run: ([value]) => !value,
  }),
  defineFunction({
    name: "if",
    parameters: [truth("condition"), anything("whenTrue"), anything("whenFalse")],
    returns: "any",
    runLazily: choose,
  }),
  defineFunction({ name: "true", parameters: [], returns: "bool", run: () => true }),
  defineFunction({ name: "false", parameters: [], returns: "bool", run: () => false }),
  defineFunction({ name: "null", parameters: [], returns: "null", run: () => null }),
  defineFunction({
    name: "bool",
    parameters: [oneOf<string | number | boolean>("value", "string", "int", "bool")],
    returns: "bool",
    dropsSecret: true,
    run: ([value]) => toTruth(value),
  }),
  defineFunction({
    name: "coalesce",
    parameters: [anything("first"), rest(anything("others"))],
    returns: "any",
    runLazily: firstNonNull,
  }),
  defineFunction({
    name: "fail",
    parameters: [text("message")],
    returns: "any",
    run: ([message]) => fail("failed-on-purpose", message),
  }),
];

/** Ends at the first operand that equals `decisive`; an unknown operand only matters when no other decides. */
function combine(call: FunctionCall, context: Context, decisive: boolean): Value {
  let unknown: Unknown | undefined;
  for (const argument of call.arguments) {
    const value = withoutSecretMark(evaluateOperand(argument, context));
    if (isUnknown(value)) unknown ??= value;
    else if (typeof value !== "boolean")
      fail("argument-type", `"${call.name}" takes truth values, not ${typeOf(value)}.`);
    else if (value === decisive) return decisive;
  }
  if (unknown === undefined) return !decisive;
  return unknownValue(unknown.reason, { type: "bool", expression: quote(context.text, call) });
}

function choose(call: FunctionCall, context: Context): Value {
  const [test, whenTrue, whenFalse] = call.arguments as [Expression, Expression, Expression];
  const condition = withoutSecretMark(evaluateOperand(test, context));
  if (typeof condition === "boolean") return evaluateOperand(condition ? whenTrue : whenFalse, context);
  if (!isUnknown(condition))
    return fail("argument-type", `The condition must be a truth value, not ${typeOf(condition)}.`);
  const [first, second] = [tryEvaluate(whenTrue, context), tryEvaluate(whenFalse, context)];
  if (first !== undefined && second !== undefined && deepEqual(first, second)) return first;
  const types = new Set([first, second].filter((value) => value !== undefined).map(typeOf));
  return unknownValue(condition.reason, {
    type: types.size === 1 ? [...types][0]! : "any",
    isSecret: isSecretOrUnknownSecret(first) || isSecretOrUnknownSecret(second),
    expression: quote(context.text, call),
  });
}

/** Only one of the two branches will be evaluated in the end, so an error in either is none yet. */
function tryEvaluate(branch: Expression, context: Context): Value | undefined {
  try {
    return evaluateOperand(branch, context);
  } catch (error) {
    if (error instanceof EvaluationError && error.code !== "budget-exhausted") return undefined;
    throw error;
  }
}

function firstNonNull(call: FunctionCall, context: Context): Value {
  for (const argument of call.arguments) {
    const value = evaluateOperand(argument, context);
    if (value !== null) return value;
  }
  return null;
}

/** What `bool` makes of a value; fails for anything but "true", "false", 1 and 0. */
function toTruth(value: string | number | boolean): boolean {
  const folded = String(value).trim().toLowerCase();
  if (folded === "true" || folded === "1") return true;
  if (folded === "false" || folded === "0") return false;
  return fail("argument-value", `"${String(value)}" is no truth value.`);
}
