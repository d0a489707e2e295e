import { remember } from "#remember.ts";
import type { JsonNode, StringNode } from "#json/node.ts";
import { isExpression } from "./classify-text.ts";
import type { ParsedExpression } from "./expression.ts";
import { parseExpression } from "./parser.ts";

const parsedOf = remember<StringNode, ParsedExpression>(({ value }) => parseExpression(value));

/** The expression that a string value holds, parsed once for each node; undefined for other values and plain text. */
export function expressionOf(node: JsonNode | undefined): ParsedExpression | undefined {
  if (node?.kind !== "string" || !isExpression(node.value)) return undefined;
  return parsedOf(node);
}
