import { valueOf, type JsonNode } from "@slipway/template-language";
import type { TemplatePart } from "#input/template-part.ts";
import { isTruthy } from "./truthy.ts";

/** What an expression stands for: a value of the template, nothing that exists, or (undefined) something else than one name. */
export type Expanded = { node: JsonNode } | "missing" | undefined;

type Section = "variables" | "parameters";

const expression =
  /^\s*\[(variables|parameters)\s*\(\s*'([^']+)'\s*\)((?:\[\d+\])?(?:\.\w+(?:\[\d+\])?)*)\s*\]/i;

/**
 * Replaces `[variables('x')]`, with steps such as `[0].name` after it, by what the template says, one level only.
 * `sections` says which names are looked up; a parameter stands for its declaration.
 */
export function expandOnce(
  { root }: TemplatePart,
  text: string,
  sections: readonly Section[] = ["variables", "parameters"],
): Expanded {
  const match = expression.exec(text);
  if (match === null) return undefined;
  const section = match[1]!.toLowerCase() as Section;
  if (!sections.includes(section)) return undefined;
  const names = valueOf(root, section);
  // Without the whole section nothing is looked up, and nothing missed.
  if (names === undefined || !isTruthy(names)) return undefined;
  let node = valueOf(names, match[2]!);
  for (const [step] of match[3]!.matchAll(/\.\w+|\[\d+\]/g)) {
    node = step.startsWith(".") ? valueOf(node, step.slice(1)) : itemOf(node, Number(step.slice(1, -1)));
  }
  return node !== undefined && isTruthy(node) ? { node } : "missing";
}

function itemOf(node: JsonNode | undefined, index: number): JsonNode | undefined {
  return node?.kind === "array" ? node.items[index] : undefined;
}
