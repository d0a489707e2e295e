import { stringOf, valueOf, type JsonNode, type MemberNode } from "@slipway/template-language";
import type { JsonFile } from "#input/json-file.ts";
import { ancestorsOf, findByName, type Place } from "#input/object-index.ts";
import { remember } from "#input/remember.ts";
import { wholeTemplateOf } from "#input/template-part.ts";

/** Every object of a create form whose `type` is that one, wherever it stands. */
export function controlsOf(file: JsonFile, type: string): Place[] {
  return findByName(wholeTemplateOf(file), "type")
    .filter(
      ({ member: { value } }) => value.kind === "string" && value.value.toLowerCase() === type.toLowerCase(),
    )
    .map(({ place }) => place);
}

/** The form's `parameters.outputs`; undefined where there are none that count. */
export function outputsNodeOf({ document: { root } }: JsonFile): JsonNode | undefined {
  return valueOf(valueOf(root, "parameters"), "outputs");
}

/** The form's outputs, in file order. */
export function formOutputsOf(file: JsonFile): readonly MemberNode[] {
  const outputs = outputsNodeOf(file);
  return outputs?.kind === "object" ? outputs.members : [];
}

/** An output as arm-ttk searches it: a text as it is, anything else as written; in lower case. */
export interface SearchedOutput {
  output: MemberNode;
  text: string;
}

/** Azure Resource Manager takes 256 parameters, so what comes after so many outputs cannot be used by anybody. */
const mostOutputs = 1000;

/** The form's outputs for searching; only the first thousand, which keeps hostile forms from taking long. */
export const searchedOutputsOf = remember<JsonFile, readonly SearchedOutput[]>((file) =>
  formOutputsOf(file)
    .slice(0, mostOutputs)
    .map((output) => ({ output, text: textOf(file, output).toLowerCase() })),
);

function textOf(file: JsonFile, { value }: MemberNode): string {
  return value.kind === "string" ? value.value : file.text.slice(value.start, value.end);
}

/** Whether a text in lower case is like `*first*second*…`; so must the parts be. */
export function isLike(text: string, ...parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** The step that a control stands in, at any depth; undefined in the basics. */
export function stepOf(place: Place): string | undefined {
  const step = ancestorsOf(place).find(({ name }) => name.toLowerCase() === "steps");
  return step === undefined ? undefined : (stringOf(step.node, "name") ?? "");
}

/** The name of a control for messages. */
export function nameOf(place: Place): string {
  return stringOf(place.node, "name") ?? "";
}

/** What `-eq $true` of PowerShell takes for true. */
export function equalsTrue(node: JsonNode | undefined): boolean {
  if (node?.kind === "boolean") return node.value;
  return node?.kind === "string" && node.value.toLowerCase() === "true";
}
