import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { findByName, inResources, type Hit } from "#input/object-index.ts";
import { remember } from "#input/remember.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { containsExpression } from "./contains-expression.ts";

/** Where a credential is written down: at the resource, in a variable of that name, or in a variable that the resource refers to. */
export interface LiteralCredential {
  message: "literal" | "variable" | "throughVariable";
  at: JsonNode;
}

interface Seen {
  node: JsonNode;
  text: string;
}

/** Finds properties of these names whose values are written down; each name is searched by itself, as arm-ttk does. */
export function findLiteralCredentials(
  template: TemplatePart,
  names: readonly string[],
  profile: Profile,
): LiteralCredential[] {
  return names.flatMap((name) => {
    const hits = findByName(template, name);
    return hits.length === 0 ? [] : findLiterals(template, hits, profile);
  });
}

function findLiterals(template: TemplatePart, hits: readonly Hit[], profile: Profile): LiteralCredential[] {
  const variables = valueOf(template.root, "variables");
  const atResources = inResources(hits).flatMap(({ member: { value } }) =>
    seen(value, textAtResource(value)),
  );
  const inVariables = hits
    .filter(
      ({ member }) =>
        variables !== undefined && member.start >= variables.start && member.end <= variables.end,
    )
    .flatMap(({ member: { value } }) => seen(value, value.kind === "string" ? value.value : undefined));
  const found: LiteralCredential[] = [
    ...atResources.filter(isLiteral).map(({ node }) => ({ message: "literal" as const, at: node })),
    ...inVariables.filter(isLiteral).map(({ node }) => ({ message: "variable" as const, at: node })),
  ];
  // arm-ttk follows the last value only.
  const followed = profile === "arm-ttk" ? [...atResources, ...inVariables].slice(-1) : atResources;
  const known = new Set(found.map(({ at }) => at));
  const holds = remember<JsonNode, boolean>((target) => holdsExpression(template, target));
  for (const { node, text } of followed) {
    const target = variables === undefined ? undefined : variableOf(variables, text);
    if (target === undefined || (target !== null && known.has(target))) continue;
    if (target === null || !holds(target)) found.push({ message: "throughVariable", at: node });
  }
  return found;
}

function seen(node: JsonNode, text: string | undefined): Seen[] {
  return text === undefined ? [] : [{ node, text }];
}

/** A string, or what a nested deployment gets as a parameter. */
function textAtResource(value: JsonNode): string | undefined {
  return value.kind === "string"
    ? value.value
    : value.kind === "object"
      ? stringOf(value, "value")
      : undefined;
}

function isLiteral({ text }: Seen): boolean {
  return !/\[[^\]]+\]/.test(text.trim());
}

/** The variable that an expression begins with: undefined for other expressions, null when there is no such variable. */
function variableOf(variables: JsonNode, text: string): JsonNode | null | undefined {
  const name = /^\s*\[variables\s*\(\s*'([^']+)'\s*\)/i.exec(text)?.[1];
  return name === undefined ? undefined : (valueOf(variables, name) ?? null);
}

function holdsExpression({ text, base }: TemplatePart, node: JsonNode): boolean {
  return containsExpression(
    node.kind === "string" ? node.value : text.slice(node.start - base, node.end - base),
  );
}
