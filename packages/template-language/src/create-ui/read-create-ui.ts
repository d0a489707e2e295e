import { findMember, stringOf, valueOf } from "#json/find-member.ts";
import type { JsonDocument, JsonNode, ObjectNode } from "#json/node.ts";
import { note, startOf, type CreateUiReading } from "./create-ui-reading.ts";
import type { CreateUi, FormConfig, FormElement, FormOutput, FormStep } from "./model.ts";
import { readElements, type ElementPlace } from "./read-elements.ts";

const handlers = new Set(["microsoft.azure.createuidef", "microsoft.compute.multivm"]);

/** Reads a create form out of a JSON document; never throws, and keeps whatever can be understood. */
export function readCreateUi(document: JsonDocument): CreateUi {
  const reading: CreateUiReading = { elements: [], elementsByPath: new Map(), diagnostics: [] };
  const { root } = document;
  const format = formatOf(root);
  const parameters = checkRoot(root, format, reading);
  const basicsNode = valueOf(parameters, "basics");
  const stepsNode = valueOf(parameters, "steps");
  const outputsNode = valueOf(parameters, "outputs");
  const basics = readElements(basicsNode, { path: "basics", step: undefined, section: undefined }, reading);
  return {
    document,
    format,
    handler: stringOf(root, "handler"),
    version: stringOf(root, "version"),
    parameters,
    config: readConfig(parameters),
    basics,
    steps: readSteps(stepsNode, reading),
    outputs: readOutputs(outputsNode, reading),
    ...reading,
  };
}

function formatOf(root: JsonNode | undefined): CreateUi["format"] {
  if (findMember(root, "parameters") !== undefined || findMember(root, "handler") !== undefined)
    return "create-ui";
  return valueOf(root, "view")?.kind === "object" ? "ui-form" : "unknown";
}

function checkRoot(
  root: JsonNode | undefined,
  format: CreateUi["format"],
  reading: CreateUiReading,
): ObjectNode | undefined {
  if (root?.kind !== "object") {
    note(reading, "not-an-object", root ?? { start: 0, end: 0 });
    return undefined;
  }
  if (format === "ui-form") note(reading, "ui-form-format", root);
  const handler = findMember(root, "handler");
  if (!handlers.has(stringOf(root, "handler")?.toLowerCase() ?? "")) {
    note(reading, "unknown-handler", handler?.value ?? startOf(root));
  }
  const version = findMember(root, "version");
  if (stringOf(root, "version")?.toLowerCase() !== "0.1.2-preview") {
    note(reading, "unknown-version", version?.value ?? startOf(root));
  }
  const parameters = valueOf(root, "parameters");
  if (parameters?.kind !== "object") {
    if (format !== "ui-form") note(reading, "missing-parameters", parameters ?? startOf(root));
    return undefined;
  }
  for (const [name, code] of requiredParts) {
    if (findMember(parameters, name) === undefined) note(reading, code, startOf(parameters));
  }
  return parameters;
}

const requiredParts = [
  ["basics", "missing-basics"],
  ["steps", "missing-steps"],
  ["outputs", "missing-outputs"],
] as const;

function readConfig(parameters: ObjectNode | undefined): FormConfig {
  const node = valueOf(parameters, "config");
  const basics = valueOf(node, "basics");
  return {
    node,
    isWizard: valueOf(node, "isWizard"),
    description: valueOf(basics, "description"),
    subscription: valueOf(basics, "subscription"),
    resourceGroup: valueOf(basics, "resourceGroup"),
    location: valueOf(basics, "location"),
    resourceTypes: valueOf(parameters, "resourceTypes"),
  };
}

function readSteps(node: JsonNode | undefined, reading: CreateUiReading): FormStep[] {
  if (node === undefined) return [];
  if (node.kind !== "array") {
    note(reading, "wrong-type", node, "array");
    return [];
  }
  const steps: FormStep[] = [];
  const names = new Set<string>();
  for (const [index, item] of node.items.entries()) {
    if (item.kind !== "object") {
      note(reading, "wrong-type", item, "object");
      continue;
    }
    steps.push(readStep(item, index, names, reading));
  }
  return steps;
}

function readStep(node: ObjectNode, index: number, names: Set<string>, reading: CreateUiReading): FormStep {
  const nameNode = valueOf(node, "name");
  const given = stringOf(node, "name") ?? "";
  if (given === "") note(reading, "missing-name", nameNode ?? startOf(node));
  else if (names.has(given.toLowerCase())) note(reading, "duplicate-step", nameNode!);
  names.add(given.toLowerCase());
  const elements: FormElement[] = [];
  const step: FormStep = { name: given === "" ? `#${index + 1}` : given, node, nameNode, elements };
  const place: ElementPlace = { path: `steps.${step.name}`, step, section: undefined };
  elements.push(...readElements(valueOf(node, "elements"), place, reading));
  return step;
}

function readOutputs(node: JsonNode | undefined, reading: CreateUiReading): FormOutput[] {
  if (node === undefined) return [];
  if (node.kind !== "object") {
    note(reading, "wrong-type", node, "object");
    return [];
  }
  return node.members.map((member) => ({ name: member.key.value, member, node: member.value }));
}
