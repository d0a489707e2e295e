import { isExpression, literalText } from "#expressions/classify-text.ts";
import { objectFrom } from "#expressions/value-object.ts";
import { valueFromNumber } from "#expressions/value-from-node.ts";
import type { Value } from "#expressions/value.ts";
import type { ArrayNode, JsonNode, ObjectNode } from "#json/node.ts";
import { remember } from "#remember.ts";

/**
 * The value of a node in which nothing has to be evaluated; undefined when something has. Remembered, so that the copies of a
 * resource share their constant parts.
 */
export function literalValue(node: JsonNode): Value | undefined {
  if (node.kind === "string") return isExpression(node.value) ? undefined : literalText(node.value);
  if (node.kind === "number") return valueFromNumber(node);
  if (node.kind === "boolean") return node.value;
  if (node.kind === "null") return null;
  return literalOf(node);
}

const literalOf = remember<ArrayNode | ObjectNode, Value | undefined>((node) =>
  node.kind === "array" ? literalArray(node) : literalObject(node),
);

function literalArray(node: ArrayNode): Value | undefined {
  const items: Value[] = [];
  for (const item of node.items) {
    const value = literalValue(item);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

function literalObject(node: ObjectNode): Value | undefined {
  const entries: [string, Value][] = [];
  for (const { key, value: child } of node.members) {
    const isPlainName = !isExpression(key.value) && key.value.toLowerCase() !== "copy";
    const value = isPlainName ? literalValue(child) : undefined;
    if (value === undefined) return undefined;
    entries.push([literalText(key.value), value]);
  }
  return objectFrom(entries);
}
