import type { JsonNode, NumberNode } from "#json/node.ts";
import { objectFrom } from "./value-object.ts";
import type { Value } from "./value.ts";

/** The data of a node as a value, without evaluating anything: integers keep all digits. */
export function valueFromNode(node: JsonNode): Value {
  switch (node.kind) {
    case "null":
      return null;
    case "number":
      return valueFromNumber(node);
    case "array":
      return node.items.map(valueFromNode);
    case "object":
      return objectFrom(
        node.members.map((member) => [member.key.value, valueFromNode(member.value)] as const),
      );
    default:
      return node.value;
  }
}

export function valueFromNumber(node: NumberNode): number | bigint {
  const isLong = !Number.isSafeInteger(node.value) && /^-?\d{1,19}$/.test(node.raw);
  return isLong ? BigInt(node.raw) : node.value;
}
