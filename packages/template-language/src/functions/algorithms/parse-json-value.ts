import { readJson } from "#json/read-json.ts";
import { isToleratedByArm } from "#json/json-problems.ts";
import { fail } from "#expressions/evaluation-error.ts";
import { valueFromNode } from "#expressions/value-from-node.ts";
import type { Value } from "#expressions/value.ts";

/** The value of a JSON text, read as leniently as Azure Resource Manager reads it. */
export function parseJsonValue(text: string): Value {
  const { root, diagnostics } = readJson(text, { maxDepth: 100, maxNodes: 200_000 });
  const refused = diagnostics.find((diagnostic) => diagnostic.isFatal && !isToleratedByArm(diagnostic.code));
  if (root === undefined || refused !== undefined) {
    return fail("argument-value", `The text is not valid JSON: ${refused?.message ?? "it is empty"}`);
  }
  return valueFromNode(root);
}
