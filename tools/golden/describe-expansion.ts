import {
  isSecretOrUnknownSecret,
  isUnknown,
  typeOf,
  type ExpandedOutput,
  type ExpandedResource,
  type Expansion,
  type Value,
} from "@slipway/template-language";

/** One line for each resource, parents before what they deploy: type, name, location, version, dependencies, loop, state. */
export function describeResources({ resources }: Expansion): string[] {
  return resources.map((resource) => {
    const { type, name, location, apiVersion, symbolicName } = resource;
    const columns = [
      `${">".repeat(depthOf(resource))}${textOf(type)}`,
      textOf(name),
      location === undefined ? "-" : textOf(location),
      textOf(apiVersion),
      describeDependencies(resource),
      ...notesOf(resource),
      ...(symbolicName === undefined ? [] : [`as ${symbolicName}`]),
    ];
    return columns.join(" | ");
  });
}

/** How many deployments a resource lies inside. */
function depthOf({ deployment }: ExpandedResource): number {
  return deployment.resource === undefined ? 0 : 1 + depthOf(deployment.resource);
}

/** `explicit+implicit`. */
function describeDependencies({ dependencies }: ExpandedResource): string {
  const explicit = dependencies.filter(({ kind }) => kind === "explicit").length;
  return `${explicit}+${dependencies.length - explicit}`;
}

function notesOf({ copy, deployed, isExisting, parent, scope, nested, type }: ExpandedResource): string[] {
  const isDeployment = typeof type === "string" && type.toLowerCase() === "microsoft.resources/deployments";
  return [
    ...(copy === undefined ? [] : [`${copy.name}[${copy.index}] of ${copy.count}`]),
    ...(deployed === "yes" ? [] : [deployed === "no" ? "not deployed" : "perhaps deployed"]),
    ...(isExisting ? ["existing"] : []),
    ...(parent === undefined ? [] : ["inside its parent"]),
    ...(scope === undefined ? [] : [`on ${textOf(scope)}`]),
    ...(isDeployment && nested === undefined && deployed !== "no" ? ["template not in the package"] : []),
  ];
}

/** One line for each output: its name, declared type, and whether its value is known. */
export function describeOutputs({ outputs }: Expansion): string[] {
  return outputs.map(({ name, type, value, deployed }) => {
    const state = deployed === "no" ? ["not given"] : deployed === "maybe" ? ["perhaps given"] : [];
    return [name, type, describeKind(value), ...state].join(" | ");
  });
}

/** Never the value itself, which may be long or secret. */
function describeKind(value: ExpandedOutput["value"]): string {
  if (isSecretOrUnknownSecret(value)) return "secret";
  return isUnknown(value) ? `known when deployed (${value.reason})` : `known ${typeOf(value)}`;
}

/** Problems by code and line, as the expansion reports them. */
export function describeProblems({ diagnostics }: Expansion): string[] {
  return diagnostics.map(({ code, file, document, start }) => {
    const line = document.text.slice(0, start).split("\n").length;
    return `${file}:${line} ${code}`;
  });
}

/** A text with `{?}` for each part that is not known. */
export function textOf(value: Value): string {
  if (!isUnknown(value)) return String(value);
  if (value.pattern === undefined) return `{${value.reason}}`;
  return value.pattern.map((piece) => piece ?? "{?}").join("");
}
