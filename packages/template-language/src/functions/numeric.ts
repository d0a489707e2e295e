import { fail } from "#expressions/evaluation-error.ts";
import { count, defineFunction, integer, oneOf, rest } from "#expressions/function-entry.ts";
import { typeOf, type Value } from "#expressions/value.ts";

type Whole = number | bigint;

const largest = 2n ** 63n - 1n;
const smallest = -(2n ** 63n);

export const numericFunctions = [
  arithmetic("add", (left, right) => left + right),
  arithmetic("sub", (left, right) => left - right),
  arithmetic("mul", (left, right) => left * right),
  arithmetic("div", (left, right) => left / nonZero(right)),
  arithmetic("mod", (left, right) => left % nonZero(right)),
  defineFunction({
    name: "int",
    parameters: [oneOf<string | number | bigint>("value", "int", "float", "string")],
    returns: "int",
    run: ([value]) => toInteger(value),
  }),
  defineFunction({
    name: "float",
    parameters: [oneOf<string | number | bigint>("value", "int", "float", "string")],
    returns: "float",
    run: ([value]) => toFloat(value),
  }),
  extreme("min", (left, right) => left < right),
  extreme("max", (left, right) => left > right),
  defineFunction({
    name: "range",
    parameters: [count("startIndex"), count("count")],
    returns: "array",
    run: ([start, length]) => makeRange(start, length),
  }),
];

function arithmetic(name: string, operate: (left: bigint, right: bigint) => bigint) {
  return defineFunction({
    name,
    parameters: [integer("left"), integer("right")],
    returns: "int",
    source: name === "div" ? "tested" : "documented",
    run: ([left, right]) => fromBigInt(operate(BigInt(left), BigInt(right))),
  });
}

function extreme(name: string, isBetter: (left: Whole, right: Whole) => boolean) {
  return defineFunction({
    name,
    parameters: [oneOf<Whole | Value[]>("first", "int", "array"), rest(integer("others"))],
    returns: "int",
    run: ([first, ...others]) => {
      const candidates = Array.isArray(first) ? first : [first, ...others];
      return wholeNumbers(candidates).reduce((best, value) => (isBetter(value, best) ? value : best));
    },
  });
}

function wholeNumbers(values: readonly Value[]): Whole[] {
  if (values.length === 0) fail("argument-value", "At least one number is needed.");
  for (const value of values) {
    if (typeOf(value) !== "int")
      fail("argument-type", `All values must be whole numbers, not ${typeOf(value)}.`);
  }
  return values as Whole[];
}

function nonZero(value: bigint): bigint {
  return value === 0n ? fail("division-by-zero", "A number cannot be divided by zero.") : value;
}

/** A 64-bit integer as a number where that is exact; fails on overflow. */
export function fromBigInt(value: bigint): Whole {
  if (value > largest || value < smallest) fail("overflow", "The number does not fit into 64 bits.");
  const narrow = Number(value);
  return Number.isSafeInteger(narrow) ? narrow : value;
}

/** What `int` makes of a value: fractions are cut off, texts must be whole numbers. */
export function toInteger(value: string | number | bigint): Whole {
  if (typeof value === "number" && !Number.isSafeInteger(Math.trunc(value)))
    return Number.isFinite(value)
      ? fromBigInt(BigInt(Math.trunc(value)))
      : fail("overflow", "The number is infinite.");
  if (typeof value === "number") return Math.trunc(value);
  if (typeof value === "bigint") return value;
  const digits = /^\s*([+-]?)(\d{1,40})\s*$/.exec(value);
  if (digits === null) return fail("argument-value", `"${value.slice(0, 40)}" is no whole number.`);
  return fromBigInt(BigInt(digits[2]!) * (digits[1] === "-" ? -1n : 1n));
}

function toFloat(value: string | number | bigint): number {
  const number = Number(value);
  if (!Number.isFinite(number) || String(value).trim() === "")
    fail("argument-value", `"${String(value).slice(0, 40)}" is no number.`);
  return number;
}

const longestRange = 10_000;

function makeRange(start: number, length: number): number[] {
  if (length < 0 || length > longestRange)
    fail("argument-value", `A range has 0 to ${longestRange} numbers, not ${length}.`);
  if (start + length > 2_147_483_647) fail("overflow", "The range goes beyond 2,147,483,647.");
  return Array.from({ length }, (_, index) => start + index);
}
