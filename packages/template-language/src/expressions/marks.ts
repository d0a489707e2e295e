import { setProperty } from "#json/to-value.ts";
import { maxValueCount, maxValueDepth, spend, type Budget, type Measure } from "./budget.ts";
import { fail } from "./evaluation-error.ts";
import { isSecret, isUnknown, type Value, type ValueObject } from "./value.ts";

const plain: Measure = { hasSecret: false, unknown: undefined, size: 1, depth: 0 };

/**
 * Measures a value and fails when it is too large or too deep. Remembered for each array and object, so that a part which occurs
 * many times costs no more than once; every array and object that evaluation makes passes through here.
 */
export function measure(value: Value, budget: Budget): Measure {
  if (typeof value !== "object" || value === null) return plain;
  const known = budget.measured.get(value);
  if (known !== undefined) return known;
  const result = measureObject(value, budget);
  budget.measured.set(value, result);
  return result;
}

function measureObject(
  value: Exclude<Value, string | number | bigint | boolean | null>,
  budget: Budget,
): Measure {
  if (isUnknown(value)) return { hasSecret: value.isSecret, unknown: value, size: 1, depth: 0 };
  if (isSecret(value)) return { ...measure(value.value, budget), hasSecret: true };
  const children = Array.isArray(value) ? value : Object.values(value);
  spend(budget, children.length);
  const result: Measure = { hasSecret: false, unknown: undefined, size: 1, depth: 1 };
  for (const child of children) {
    const part = measure(child, budget);
    result.hasSecret ||= part.hasSecret;
    result.unknown ??= part.unknown;
    result.size += part.size;
    if (part.depth >= result.depth) result.depth = part.depth + 1;
  }
  if (result.size > maxValueCount) fail("too-large", `A value has more than ${maxValueCount} parts.`);
  if (result.depth > maxValueDepth)
    fail("too-deep", `A value is nested more than ${maxValueDepth} levels deep.`);
  return result;
}

/** The same data without secret marks at any depth; only to be used where the result is marked instead. */
export function revealSecrets(value: Value, budget: Budget): Value {
  if (!measure(value, budget).hasSecret || isUnknown(value)) return value;
  if (isSecret(value)) return revealSecrets(value.value, budget);
  if (Array.isArray(value)) return value.map((item) => revealSecrets(item, budget));
  const revealed: ValueObject = {};
  for (const [name, child] of Object.entries(value as ValueObject))
    setProperty(revealed, name, revealSecrets(child, budget));
  return revealed;
}
