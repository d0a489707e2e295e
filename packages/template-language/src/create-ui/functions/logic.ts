import { deepEqual } from "#functions/algorithms/deep-equal.ts";
import { evaluateOperand } from "#expressions/evaluator.ts";
import { anything, oneOf, rest } from "#expressions/function-entry.ts";
import type { Value } from "#expressions/value.ts";
import { isTrue } from "../form/plain.ts";
import { defineFormFunction, orNull } from "./form-scope.ts";

type Comparable = string | number | bigint | boolean;

/** Truth is JavaScript's: null, 0, "" and false are false, and so is the text "false". */
export const logicFunctions = [
  defineFormFunction({
    name: "equals",
    parameters: [anything("left"), anything("right")],
    returns: "bool",
    dropsSecret: true,
    run: ([left, right]) => deepEqual(left, right),
  }),
  comparing("less", (left, right) => left < right),
  comparing("lessOrEquals", (left, right) => left <= right),
  comparing("greater", (left, right) => left > right),
  comparing("greaterOrEquals", (left, right) => left >= right),
  defineFormFunction({
    name: "and",
    parameters: [anything("first"), rest(anything("others"))],
    returns: "bool",
    runLazily: (call, context) =>
      call.arguments.every((operand) => isTrue(evaluateOperand(operand, context))),
  }),
  defineFormFunction({
    name: "or",
    parameters: [anything("first"), rest(anything("others"))],
    returns: "bool",
    runLazily: (call, context) => call.arguments.some((operand) => isTrue(evaluateOperand(operand, context))),
  }),
  defineFormFunction({
    name: "not",
    parameters: [anything("value")],
    returns: "bool",
    dropsSecret: true,
    run: ([value]) => !isTrue(value),
  }),
  defineFormFunction({
    name: "if",
    parameters: [anything("condition"), anything("whenTrue"), anything("whenFalse")],
    returns: "any",
    runLazily: ({ arguments: operands }, context) =>
      evaluateOperand(operands[isTrue(evaluateOperand(operands[0]!, context)) ? 1 : 2]!, context),
  }),
  defineFormFunction({
    name: "coalesce",
    parameters: [anything("first"), rest(anything("others"))],
    returns: "any",
    runLazily(call, context) {
      for (const operand of call.arguments) {
        const value = evaluateOperand(operand, context);
        if (value !== null) return value;
      }
      return null;
    },
  }),
];

/** Two texts compare by code units, everything else as numbers; a missing value compares as neither. */
function comparing(name: string, holds: (left: string | number, right: string | number) => boolean) {
  const operand = (side: string) => orNull(oneOf<Comparable>(side, "string", "int", "float", "bool"));
  return defineFormFunction({
    name,
    parameters: [operand("left"), operand("right")],
    returns: "bool",
    dropsSecret: true,
    source: "assumed",
    run([left, right]): Value {
      if (left === null || right === null) return false;
      if (typeof left === "string" && typeof right === "string") return holds(left, right);
      return holds(Number(left), Number(right));
    },
  });
}
