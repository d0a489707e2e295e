import type { JsonNode } from "@slipway/template-language";

/** What PowerShell takes for true: not null, false, 0, "", an empty list, or a list of one false element. */
export function isTruthy(node: JsonNode | undefined): boolean {
  switch (node?.kind) {
    case undefined:
    case "null":
      return false;
    case "boolean":
      return node.value;
    case "number":
      return node.value !== 0;
    case "string":
      return node.value !== "";
    case "object":
      return true;
    case "array":
      return node.items.length > 1 || isTruthy(node.items[0]);
  }
}
