import { isExpression, stringOf, walkNodes, type JsonNode } from "@slipway/template-language";
import { isJsonFile, type CertifiedFile } from "#input/certified-file.ts";
import type { JsonFile } from "#input/json-file.ts";
import { remember } from "#input/remember.ts";
import type { Placed } from "#model/rule.ts";
import { findSecrets } from "./find-secrets.ts";
import { isSecretName } from "./secret-patterns.ts";
import { secretShapesOf } from "./secret-shapes.ts";

/** Every place of a file that no output may show: literal values of secret-like names, defaults of secure parameters, known shapes. */
export const secretRangesOf = remember<CertifiedFile, readonly Placed[]>((file) => {
  const ranges = secretShapesOf(file).map(({ at }) => at);
  for (const { at, isEncoded } of findSecrets(file)) if (isEncoded) ranges.push(at);
  if (isJsonFile(file)) addLiterals(ranges, file);
  return ranges.sort((left, right) => left.start - right.start);
});

/** Few names make up most of a template, so each is judged once a file. */
function addLiterals(ranges: Placed[], { document }: JsonFile): void {
  const meanings = new Map<string, NameMeaning>();
  walkNodes(document.root, (node, ancestors, member) => {
    if (node.kind !== "string" || member === undefined || node.value === "" || isExpression(node.value))
      return;
    const name = member.key.value;
    let meaning = meanings.get(name);
    if (meaning === undefined) meanings.set(name, (meaning = meaningOf(name)));
    if (meaning === "other" || (meaning === "default" && !isOfSecureParameter(ancestors))) return;
    ranges.push({ start: node.start + 1, end: node.end - 1 });
  });
}

/** What the value of a member of that name is: a secret, a secret if the parameter around it is one, or neither. */
type NameMeaning = "secret" | "default" | "other";

function meaningOf(name: string): NameMeaning {
  if (/^(?:default)?value$/i.test(name)) return "default";
  return isSecretName(name) ? "secret" : "other";
}

/** The parameter declares a secure type, or its name is that of a secret. */
function isOfSecureParameter(ancestors: readonly JsonNode[]): boolean {
  const parameter = ancestors.at(-1);
  const around = ancestors.at(-2);
  if (/^secure/i.test(stringOf(parameter, "type") ?? "")) return true;
  if (around?.kind !== "object") return false;
  const name = around.members.find((member) => member.value === parameter)?.key.value ?? "";
  return isSecretName(name);
}
