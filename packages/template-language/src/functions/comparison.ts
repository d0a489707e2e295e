import { fail } from "#expressions/evaluation-error.ts";
import { anything, defineFunction, oneOf } from "#expressions/function-entry.ts";
import { typeOf } from "#expressions/value.ts";
import { deepEqual } from "./algorithms/deep-equal.ts";

type Comparable = number | bigint | string;

export const comparisonFunctions = [
  defineFunction({
    name: "equals",
    parameters: [anything("left"), anything("right")],
    returns: "bool",
    dropsSecret: true,
    run: ([left, right]) => deepEqual(left, right),
  }),
  comparison("less", (order) => order < 0),
  comparison("lessOrEquals", (order) => order <= 0),
  comparison("greater", (order) => order > 0),
  comparison("greaterOrEquals", (order) => order >= 0),
];

function comparison(name: string, holds: (order: number) => boolean) {
  return defineFunction({
    name,
    parameters: [
      oneOf<Comparable>("left", "int", "float", "string"),
      oneOf<Comparable>("right", "int", "float", "string"),
    ],
    returns: "bool",
    dropsSecret: true,
    run: ([left, right]) => holds(compare(left, right)),
  });
}

/** Numbers by value, texts by UTF-16 code units; mixing them fails. */
export function compare(left: Comparable, right: Comparable): number {
  if ((typeof left === "string") !== (typeof right === "string")) {
    fail(
      "argument-type",
      `A value of type ${typeOf(left)} cannot be compared with one of type ${typeOf(right)}.`,
    );
  }
  return left < right ? -1 : left > right ? 1 : 0;
}
