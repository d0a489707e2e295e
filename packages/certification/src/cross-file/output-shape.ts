import {
  expressionOf,
  findFormFunction,
  type CreateUi,
  type Expression,
  type JsonNode,
  type OutputShape,
} from "@slipway/template-language";
import { typeOfNode } from "./element-shape.ts";
import { readReference } from "./form-reference.ts";

/** The type of what an output passes on; "any" where it is not known. */
export function typeOfOutput(node: JsonNode, form: CreateUi): OutputShape["type"] {
  const expression = expressionOf(node);
  if (expression === undefined) return typeOfNode(node);
  return expression.diagnostics.length > 0 ? "any" : typeOfExpression(expression.root, form);
}

function typeOfExpression(expression: Expression, form: CreateUi): OutputShape["type"] {
  if (expression.kind === "text") return "string";
  if (expression.kind === "number") return "int";
  const reference = readReference(expression, form);
  if (reference !== undefined) return reference.shape?.type ?? "any";
  if (expression.kind !== "call") return "any";
  if (expression.key === "if") return typeOfBoth(expression.arguments.slice(1, 3), form);
  return findFormFunction(expression.key)?.returns ?? "any";
}

/** `if` gives one of two. */
function typeOfBoth(branches: readonly Expression[], form: CreateUi): OutputShape["type"] {
  const types = new Set(branches.map((branch) => typeOfExpression(branch, form)));
  const [type = "any"] = types;
  return types.size === 1 ? type : "any";
}
