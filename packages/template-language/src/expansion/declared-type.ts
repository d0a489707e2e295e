import { findMember, stringOf, valueOf } from "#json/find-member.ts";
import type { JsonNode, ObjectNode } from "#json/node.ts";
import type { ValueType } from "#expressions/value.ts";

/** What a parameter or output is declared to be, after following references to `definitions`. */
export interface DeclaredType {
  /** Lower case: "string", "securestring", "int", "bool", "object", "secureobject", "array"; "" when undeclared. */
  type: string;
  isSecure: boolean;
  isNullable: boolean;
  /** The declarations that hold constraints, the nearest first. */
  declarations: ObjectNode[];
}

const maxReferences = 20;

/** Reads the type of a declaration; `$ref` leads to `definitions` of the same template (language version 2.0). */
export function readDeclaredType(declaration: JsonNode | undefined, template: ObjectNode): DeclaredType {
  const declared: DeclaredType = { type: "", isSecure: false, isNullable: false, declarations: [] };
  let node = declaration;
  for (let step = 0; step < maxReferences && node?.kind === "object"; step += 1) {
    declared.declarations.push(node);
    const type = stringOf(node, "type")?.toLowerCase();
    if (declared.type === "" && type !== undefined) declared.type = type;
    const nullable = valueOf(node, "nullable");
    declared.isNullable ||= nullable?.kind === "boolean" && nullable.value;
    const reference = stringOf(node, "$ref");
    node = reference === undefined ? undefined : findDefinition(reference, template);
  }
  declared.isSecure = declared.type.startsWith("secure");
  return declared;
}

function findDefinition(reference: string, template: ObjectNode): JsonNode | undefined {
  const name = /^#\/definitions\/(.+)$/.exec(reference)?.[1];
  if (name === undefined) return undefined;
  return findMember(valueOf(template, "definitions"), name.replaceAll("~1", "/").replaceAll("~0", "~"))
    ?.value;
}

const valueTypes: ReadonlyMap<string, ValueType> = new Map([
  ["string", "string"],
  ["securestring", "string"],
  ["int", "int"],
  ["bool", "bool"],
  ["object", "object"],
  ["secureobject", "object"],
  ["array", "array"],
]);

/** The kind of value that a declared type (lower case) takes; `any` for types that do not exist. */
export function valueTypeOf(type: string): ValueType {
  return valueTypes.get(type) ?? "any";
}
