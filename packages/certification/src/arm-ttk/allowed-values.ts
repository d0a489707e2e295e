import { stringOf, valueOf, type JsonNode, type MemberNode } from "@slipway/template-language";
import { foldedTextOf } from "#input/folded-text.ts";
import type { JsonFile } from "#input/json-file.ts";
import { findByName, pathOf, type Hit } from "#input/object-index.ts";
import { remember } from "#input/remember.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { searchedOutputsOf, type SearchedOutput } from "./create-form.ts";
import { isTruthy } from "./truthy.ts";

/** A list of choices in a create form. */
export interface OfferedValues {
  /** Of the control; "" where there is none. */
  name: string;
  at: MemberNode;
  values: readonly string[];
  /** The output that passes the choice on. */
  output: MemberNode | undefined;
  /** Whether `.name` stands anywhere in the form. */
  isUsed: boolean;
}

/**
 * The form's lists of choices with the outputs that pass them on, found by arm-ttk's patterns: a control in a section is
 * looked up by the section's name, and so mostly has no output. Lists that belong to no control are left out in profile
 * `marketplace`; in `arm-ttk` the setting's name stands for it, or the output of the list before.
 */
export function allowedValuesOf(file: JsonFile, profile: Profile): OfferedValues[] {
  const found: OfferedValues[] = [];
  const outputs = searchedOutputsOf(file);
  let previous: MemberNode | undefined;
  for (const hit of findByName(wholeTemplateOf(file), "allowedValues")) {
    const name = stringOf(hit.place.parent?.node, "name") ?? "";
    if (name === "" && profile !== "arm-ttk") continue;
    const output = name === "" && !isSetting(hit) ? previous : findOutput(outputs, hit, name);
    previous = output;
    const isUsed = output !== undefined || isNamedAfterDot(file, name.toLowerCase());
    found.push({ name, at: hit.member, values: valuesIn(hit.member.value), output, isUsed });
  }
  return found;
}

/** The values of a parameter's list (or single value) as texts; nothing where it is absent or false. */
export function textsOf(declaration: JsonNode, section: string): string[] {
  const node = valueOf(declaration, section);
  return isTruthy(node) ? itemsOf(node!).map(textOf) : [];
}

const longestTail = 64;

/** What stands behind each dot of the file, in lower case and sorted, so that many names are quickly looked up. */
const tailsOf = remember<JsonFile, readonly string[]>((file) => {
  const folded = foldedTextOf(file);
  const tails = new Set<string>();
  for (let at = folded.indexOf("."); at >= 0; at = folded.indexOf(".", at + 1)) {
    tails.add(folded.slice(at + 1, at + 1 + longestTail));
  }
  return [...tails].sort();
});

/** Up to so many names are looked for one by one; sorting what stands behind the dots takes as long as a few dozen. */
const fewNames = 20;
const askedOf = remember<JsonFile, { names: number }>(() => ({ names: 0 }));

/** Whether `.name` stands anywhere in the file; of very long names the beginning is enough. */
function isNamedAfterDot(file: JsonFile, name: string): boolean {
  const wanted = name.slice(0, longestTail);
  const asked = askedOf(file);
  asked.names += 1;
  return asked.names <= fewNames ? foldedTextOf(file).includes(`.${wanted}`) : isTail(tailsOf(file), wanted);
}

function isTail(tails: readonly string[], wanted: string): boolean {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tails[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return tails[low]?.startsWith(wanted) === true;
}

function isSetting(hit: Hit): boolean {
  return pathOf(hit).toLowerCase().includes(".config.");
}

function findOutput(outputs: readonly SearchedOutput[], hit: Hit, name: string): MemberNode | undefined {
  const folded = name.toLowerCase();
  const possible = outputs.filter(({ text }) => text.includes(folded));
  if (possible.length === 0) return undefined;
  const pattern = name === "" ? callOf(pathOf(hit)) : referenceTo(hit, name);
  return possible.find(({ text }) => pattern.test(text))?.output;
}

/** `location(` for a list at `config.basics.location.allowedValues`. */
function callOf(path: string): RegExp {
  return new RegExp(String.raw`${escape(path.split(".").at(-2) ?? "")}\(`, "i");
}

function referenceTo(hit: Hit, name: string): RegExp {
  const around = stringOf(hit.place.parent?.parent?.node, "name") ?? "";
  if (around === "") return new RegExp(String.raw`basics\(\s*'${escape(name)}'\s*\)`, "i");
  return new RegExp(String.raw`steps\(\s*'${escape(around)}'\s*\)(?:\.\w+)*?\.${escape(name)}`, "i");
}

/** The values behind the labels. */
function valuesIn(list: JsonNode): string[] {
  return itemsOf(list).map((item) => {
    const value = valueOf(item, "value");
    return textOf(isTruthy(value) ? value! : item);
  });
}

function itemsOf(node: JsonNode): readonly JsonNode[] {
  return node.kind === "array" ? node.items : [node];
}

/** As PowerShell writes it. */
function textOf(node: JsonNode): string {
  if (node.kind === "string") return node.value;
  if (node.kind === "number") return node.raw;
  return node.kind === "boolean" ? String(node.value) : "";
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
