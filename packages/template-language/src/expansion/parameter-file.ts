import { objectFrom } from "#expressions/value-object.ts";
import { valueFromNode } from "#expressions/value-from-node.ts";
import { secretValue, unknownValue, type Value, type ValueObject } from "#expressions/value.ts";
import { valueOf } from "#json/find-member.ts";
import type { JsonDocument, JsonNode } from "#json/node.ts";

/** The values of a parameter file; references to a key vault give secrets that are not known. Values are data, never evaluated. */
export function readParameterFile(document: JsonDocument): ValueObject {
  const wrapped = valueOf(document.root, "parameters");
  const root = wrapped?.kind === "object" ? wrapped : document.root;
  const members = root?.kind === "object" ? root.members : [];
  const isValue = (name: string) =>
    wrapped !== undefined || (name !== "$schema" && name !== "contentVersion");
  return objectFrom(
    members
      .filter(({ key }) => isValue(key.value))
      .map(({ key, value }) => [key.value, readValue(value)] as const),
  );
}

function readValue(node: JsonNode): Value {
  const value = valueOf(node, "value");
  if (value !== undefined) return valueFromNode(value);
  return valueOf(node, "reference") === undefined
    ? valueFromNode(node)
    : secretValue(unknownValue("runtime"));
}
