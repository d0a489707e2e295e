import { expandTemplate } from "#expansion/expand-template.ts";
import { unknownValue, type Value } from "#expressions/value.ts";
import { readJson } from "#json/read-json.ts";
import type { VectorInputs } from "./vector.ts";

/** Evaluates an expression the way templates do: as an output, or as a parameter's default or a variable that an output reads. */
export function evaluateVector(
  expression: string,
  inputs: VectorInputs,
): { value: Value; codes: readonly string[] } {
  const { site = "output", variables = {}, functions, languageVersion, resources = [], facts } = inputs;
  const template = {
    languageVersion,
    functions,
    parameters: {
      ...declarationsOf(inputs.parameters ?? {}),
      ...(site === "parameter-default" ? { vector: { type: "object", defaultValue: expression } } : {}),
    },
    variables: site === "variable" ? { ...variables, vector: expression } : variables,
    resources,
    outputs: { vector: { type: "object", value: outputOf(expression, site) } },
  };
  const { outputs, diagnostics } = expandTemplate({
    template: readJson(JSON.stringify(template)),
    parameters: valuesOf(inputs.parameters ?? {}),
    ...(facts === undefined ? {} : { facts, ...(facts.level === undefined ? {} : { level: facts.level }) }),
  });
  const [output] = outputs;
  const codes = diagnostics.map(({ code }) => code).filter((code) => !code.startsWith("parameter-"));
  return { value: output === undefined ? unknownValue("error") : output.value, codes };
}

function outputOf(expression: string, site: VectorInputs["site"]): string {
  if (site === "parameter-default") return "[parameters('vector')]";
  return site === "variable" ? "[variables('vector')]" : expression;
}

/** A parameter whose value is undefined is declared and gets none. */
function declarationsOf(parameters: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, { type: typeNameOf(value) }]),
  );
}

function valuesOf(parameters: Record<string, unknown>): Record<string, Value> {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Record<string, Value>;
}

function typeNameOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "string":
      return "string";
    case "number":
      return "int";
    case "boolean":
      return "bool";
    case "object":
      return "object";
    default:
      return "any";
  }
}
