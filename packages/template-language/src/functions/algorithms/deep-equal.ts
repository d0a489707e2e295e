import { isObject, isSecret, isUnknown, type Value } from "#expressions/value.ts";

/** Equality of JSON values: types must match, texts are compared by case, the order of names does not count. */
export function deepEqual(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (isSecret(left)) return deepEqual(left.value, right);
  if (isSecret(right)) return deepEqual(left, right.value);
  if (isUnknown(left) || isUnknown(right)) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => deepEqual(item, right[index]!));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => Object.hasOwn(right, name) && deepEqual(left[name]!, right[name]!));
}
