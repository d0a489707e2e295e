import { isObject, isSecret, isUnknown, type Value } from "#expressions/value.ts";

/** The value as a text: numbers and truth values written out; "" for everything else. */
export function textOrEmpty(value: Value): string {
  if (typeof value === "string") return value;
  if (isSecret(value)) return textOrEmpty(value.value);
  return typeof value === "number" || typeof value === "boolean" || typeof value === "bigint"
    ? String(value)
    : "";
}

/** How createUiDefinition sees truth: as JavaScript does, but the text "false" is false. */
export function isTrue(value: Value): boolean {
  if (isSecret(value)) return isTrue(value.value);
  if (typeof value === "string") return value !== "" && value.toLowerCase() !== "false";
  return isUnknown(value) ? false : Boolean(value);
}

/** True for null, "", [] and {}. */
export function isEmpty(value: Value): boolean {
  if (isSecret(value)) return isEmpty(value.value);
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** A member at any depth; null when there is none. */
export function memberAt(value: Value, ...names: string[]): Value {
  let found = value;
  for (const name of names) found = isObject(found) ? (found[name] ?? null) : null;
  return found;
}
