import { findName } from "#expressions/value-object.ts";
import { setProperty } from "#json/to-value.ts";
import { isObject, type Value, type ValueObject } from "#expressions/value.ts";
import { canonicalKey } from "./canonical-key.ts";
import { deepEqual } from "./deep-equal.ts";

type Container = Value[] | ValueObject;

/** Arrays without duplicates in order of appearance; objects merged at every depth, the right one wins, arrays inside are replaced. */
export function unite(left: Container, right: Container): Container {
  if (Array.isArray(left) || Array.isArray(right))
    return withoutDuplicates([...(left as Value[]), ...(right as Value[])]);
  const merged: ValueObject = { ...left };
  for (const [name, value] of Object.entries(right)) {
    const known = findName(left, name);
    const existing = known === undefined ? undefined : left[known];
    const isNested = isObject(existing) && isObject(value);
    setProperty(merged, known ?? name, isNested ? (unite(existing, value) as ValueObject) : value);
  }
  return merged;
}

/** Elements that both arrays have; names that both objects have with equal values, nested objects intersected. */
export function intersect(left: Container, right: Container): Container {
  if (Array.isArray(left) || Array.isArray(right)) {
    const keys = new Set((right as Value[]).map(canonicalKey));
    keys.delete(undefined);
    return withoutDuplicates((left as Value[]).filter((item) => keys.has(canonicalKey(item))));
  }
  const common: ValueObject = {};
  for (const [name, value] of Object.entries(left)) {
    const known = findName(right, name);
    const other = known === undefined ? undefined : right[known]!;
    if (other === undefined) continue;
    if (isObject(value) && isObject(other)) setProperty(common, name, intersect(value, other) as ValueObject);
    else if (deepEqual(value, other)) setProperty(common, name, value);
  }
  return common;
}

/** Keeps the first of equal values; values with unknown parts are all kept. */
export function withoutDuplicates(values: readonly Value[]): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = canonicalKey(value);
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Names in the order that `items` has: ordinal, letter case ignored, stable. */
export function sortedNames(value: ValueObject): string[] {
  const folded = Object.keys(value).map((name) => ({ name, key: name.toUpperCase() }));
  return folded
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ name }) => name);
}
