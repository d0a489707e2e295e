import { setProperty } from "#json/to-value.ts";
import type { Value, ValueObject } from "./value.ts";

const fewNames = 16;
const indexes = new WeakMap<ValueObject, Map<string, string>>();

/** The own name that equals `name` in any letter case. */
export function findName(object: ValueObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const names = Object.keys(object);
  const folded = name.toLowerCase();
  if (names.length > fewNames) return indexOf(object, names).get(folded);
  return names.find((other) => other.length === name.length && other.toLowerCase() === folded);
}

/** A property of an object, letter case ignored; undefined when there is none. */
export function readProperty(object: ValueObject, name: string): Value | undefined {
  const found = findName(object, name);
  return found === undefined ? undefined : object[found];
}

/** An object made of name and value pairs; of names that differ only in case the first spelling and the last value stay. */
export function objectFrom(entries: Iterable<readonly [string, Value]>): ValueObject {
  const object: ValueObject = {};
  const spelling = new Map<string, string>();
  for (const [name, value] of entries) {
    const folded = name.toLowerCase();
    const known = spelling.get(folded) ?? name;
    spelling.set(folded, known);
    setProperty(object, known, value);
  }
  return object;
}

function indexOf(object: ValueObject, names: string[]): Map<string, string> {
  let index = indexes.get(object);
  if (index === undefined) {
    index = new Map(names.map((name) => [name.toLowerCase(), name]));
    indexes.set(object, index);
  }
  return index;
}
