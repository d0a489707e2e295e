import type { JsonNode } from "./node.ts";

/** Plain data as `JSON.parse` gives it: strings, numbers, booleans, null, arrays and objects. */
export type PlainValue = string | number | boolean | null | PlainValue[] | { [name: string]: PlainValue };

/** Plain data of a node; of duplicate names the last wins, and a name like `__proto__` is an ordinary property. */
export function toValue(node: JsonNode): PlainValue {
  switch (node.kind) {
    case "string":
    case "number":
    case "boolean":
      return node.value;
    case "null":
      return null;
    case "array":
      return node.items.map(toValue);
    case "object": {
      const value: { [name: string]: PlainValue } = {};
      for (const member of node.members) setProperty(value, member.key.value, toValue(member.value));
      return value;
    }
  }
}

/** Sets an own property whatever its name is; plain assignment to `__proto__` would change the prototype. */
export function setProperty<T>(target: Record<string, T>, name: string, value: T): void {
  if (name === "__proto__")
    Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  else target[name] = value;
}
