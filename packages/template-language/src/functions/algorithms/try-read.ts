import { findName } from "#expressions/value-object.ts";
import { readMember } from "#expressions/read-member.ts";
import { isSecret, isUnknown, secretValue, type Unknown, type Value } from "#expressions/value.ts";

/** Follows property names and indexes; null at the first link that is missing. */
export function tryRead(value: Value, steps: readonly Value[]): Value {
  let current = value;
  for (const [index, step] of steps.entries()) {
    if (isSecret(current)) return secretValue(tryRead(current.value, steps.slice(index)));
    if (current === null) return null;
    if (isUnknown(current)) current = readUnknown(current, step);
    else if (Array.isArray(current)) current = (typeof step === "number" ? current[step] : undefined) ?? null;
    else if (typeof current === "object" && typeof step === "string") {
      const name = findName(current, step);
      current = name === undefined ? null : current[name]!;
    } else return null;
  }
  return current;
}

/** Neither arrays nor objects are steps; numbers lead to elements, which are as unknown as the whole. */
function readUnknown(value: Unknown, step: Value): Value {
  return typeof step === "object" ? null : readMember(value, String(step), value.expression, true);
}
