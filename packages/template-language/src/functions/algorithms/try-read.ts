import { findName } from "#expressions/value-object.ts";
import { readMember } from "#expressions/read-member.ts";
import { isSecret, isUnknown, secretValue, type Value } from "#expressions/value.ts";

/** Follows property names and indexes; null at the first link that is missing. */
export function tryRead(value: Value, steps: readonly Value[]): Value {
  let current = value;
  for (const [index, step] of steps.entries()) {
    if (isSecret(current)) return secretValue(tryRead(current.value, steps.slice(index)));
    if (current === null) return null;
    if (isUnknown(current)) current = readMember(current, String(step), current.expression, true);
    else if (Array.isArray(current)) current = (typeof step === "number" ? current[step] : undefined) ?? null;
    else if (typeof current === "object" && typeof step === "string") {
      const name = findName(current, step);
      current = name === undefined ? null : current[name]!;
    } else return null;
  }
  return current;
}
