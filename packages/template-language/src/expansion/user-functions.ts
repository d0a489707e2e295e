import { fail } from "#expressions/evaluation-error.ts";
import type { FunctionEntry, Parameter } from "#expressions/function-entry.ts";
import type { Value } from "#expressions/value.ts";
import type { TemplateScope } from "#functions/template-scope.ts";
import { stringOf, valueOf } from "#json/find-member.ts";
import type { JsonNode, MemberNode, ObjectNode } from "#json/node.ts";
import { evaluateNode } from "./evaluate-node.ts";
import { placeIn, type Frame, type FrameDefinitions } from "./frame.ts";
import { readDeclaredType, valueTypeOf } from "./declared-type.ts";

/** The functions that a template defines, by key: namespace and name in lower case with a dot between. */
export function readUserFunctions(
  frame: () => Frame,
): (key: string) => FunctionEntry<TemplateScope> | undefined {
  let functions: Map<string, FunctionEntry<TemplateScope>> | undefined;
  return (key) => (functions ??= new Map(entriesOf(frame))).get(key);
}

function entriesOf(frame: () => Frame): [string, FunctionEntry<TemplateScope>][] {
  const namespaces = valueOf(frame().node, "functions");
  const list = namespaces?.kind === "array" ? namespaces.items : [];
  return list.flatMap((namespace) => {
    const name = stringOf(namespace, "namespace") ?? "";
    return membersOf(valueOf(namespace, "members")).map((member): [string, FunctionEntry<TemplateScope>] => [
      `${name}.${member.key.value}`.toLowerCase(),
      makeEntry(`${name}.${member.key.value}`, member.value, frame),
    ]);
  });
}

function makeEntry(name: string, definition: JsonNode, frame: () => Frame): FunctionEntry<TemplateScope> {
  const parameters = readParameters(valueOf(definition, "parameters"), frame().node);
  const output = valueOf(definition, "output");
  const body = valueOf(output, "value");
  return {
    name,
    parameters,
    returns: valueTypeOf(readDeclaredType(output, frame().node).type),
    offline: "pure",
    source: "documented",
    keepsMarks: true,
    run: (values: Value[]) =>
      body === undefined
        ? fail("syntax", `The function "${name}" has no output value.`)
        : runBody(body, parameters, values, frame()),
  };
}

function readParameters(node: JsonNode | undefined, template: ObjectNode): Parameter[] {
  const declarations = node?.kind === "array" ? node.items : [];
  return declarations.map((declaration) => ({
    name: stringOf(declaration, "name") ?? "",
    types: [valueTypeOf(readDeclaredType(declaration, template).type)],
    presence: "required",
  }));
}

/** Since language version 2.0 the functions of a template may call one another. */
function functionsInside({ node, definitions }: Frame): FrameDefinitions["findFunction"] {
  if (stringOf(node, "languageVersion")?.startsWith("2") === true) return definitions.findFunction;
  return (key) =>
    key.includes(".")
      ? fail(
          "function-not-allowed-here",
          "A user function cannot call another one before language version 2.0.",
        )
      : definitions.findFunction(key);
}

/** Inside, only the function's own parameters exist, and other functions. */
function runBody(body: JsonNode, parameters: readonly Parameter[], values: Value[], frame: Frame): Value {
  const given = new Map(parameters.map((parameter, index) => [parameter.name.toLowerCase(), values[index]!]));
  const definitions = {
    ...frame.definitions,
    findFunction: functionsInside(frame),
    parameter: (name: string) => {
      const value = given.get(name.toLowerCase());
      return value === undefined
        ? fail("missing-parameter", `The function has no parameter "${name}".`)
        : value;
    },
    variable: () => fail("function-not-allowed-here", "Variables cannot be used inside a user function."),
  };
  return evaluateNode(body, placeIn({ ...frame, definitions }, "user-function", undefined));
}

function membersOf(node: JsonNode | undefined): MemberNode[] {
  return node?.kind === "object" ? node.members : [];
}
