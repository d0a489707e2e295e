import { fail } from "#expressions/evaluation-error.ts";
import { count, oneOf, rest } from "#expressions/function-entry.ts";
import { typeOf, type Value } from "#expressions/value.ts";
import { defineFormFunction, orNull } from "./form-scope.ts";

type Numeric = string | number | bigint;

const operand = (name: string) => orNull(oneOf<Numeric>(name, "int", "float", "string"));

const longestRange = 10_000;

/** Arithmetic on JavaScript's numbers; of a missing number comes none. Texts that are numbers count as such. */
export const numberFunctions = [
  calculating("add", (left, right) => left + right),
  calculating("sub", (left, right) => left - right),
  calculating("mul", (left, right) => left * right),
  calculating("div", (left, right) => Math.trunc(left / nonZero(right))),
  calculating("mod", (left, right) => left % nonZero(right)),
  extreme("min", (numbers) => Math.min(...numbers)),
  extreme("max", (numbers) => Math.max(...numbers)),
  rounding("floor", Math.floor),
  rounding("ceil", Math.ceil),
  defineFormFunction({
    name: "range",
    parameters: [count("start"), count("count")],
    returns: "array",
    run([start, length]) {
      if (length < 0 || length > longestRange)
        fail("argument-value", `A range has 0 to ${longestRange} numbers.`);
      return Array.from({ length }, (_, index) => start + index);
    },
  }),
  defineFormFunction({
    name: "rand",
    parameters: [count("least"), count("most")],
    returns: "int",
    offline: "simulated",
    run: ([least, most], { scope }) => least + Math.floor(scope.random() * (most - least + 1)),
  }),
];

function calculating(name: string, calculate: (left: number, right: number) => number) {
  return defineFormFunction({
    name,
    parameters: [operand("left"), operand("right")],
    returns: "int",
    run: ([left, right]) =>
      left === null || right === null ? null : calculate(toNumber(left), toNumber(right)),
  });
}

function rounding(name: string, round: (value: number) => number) {
  return defineFormFunction({
    name,
    parameters: [operand("value")],
    returns: "int",
    run: ([value]) => (value === null ? null : round(toNumber(value))),
  });
}

function extreme(name: string, pick: (numbers: number[]) => number) {
  return defineFormFunction({
    name,
    parameters: [
      orNull(oneOf<Numeric | Value[]>("first", "int", "float", "string", "array")),
      rest(oneOf<Numeric>("others", "int", "float", "string", "null")),
    ],
    returns: "int",
    run([first, ...others]) {
      const given = (Array.isArray(first) ? first : [first, ...others]).filter((value) => value !== null);
      return given.length === 0 ? null : pick(given.map(toNumber));
    },
  });
}

function nonZero(value: number): number {
  return value === 0 ? fail("division-by-zero", "A number cannot be divided by zero.") : value;
}

/** Elements of an array may be anything. */
function toNumber(value: Value): number {
  if (typeof value === "object") return fail("argument-type", `A number is needed, not ${typeOf(value)}.`);
  const number = String(value).trim() === "" ? NaN : Number(value);
  return Number.isNaN(number)
    ? fail("argument-value", `"${String(value).slice(0, 40)}" is no number.`)
    : number;
}
