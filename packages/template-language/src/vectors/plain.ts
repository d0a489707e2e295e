import { isSecret, isUnknown, type Value } from "#expressions/value.ts";

/** Secret marks undone and unknown values named, at any depth, so that values can be compared with plain ones. */
export function withoutMarks(value: Value): unknown {
  if (isSecret(value)) return withoutMarks(value.value);
  if (isUnknown(value))
    return value.declared === undefined ? `unknown: ${value.expression}` : withoutMarks(value.declared);
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutMarks(item)]));
}
