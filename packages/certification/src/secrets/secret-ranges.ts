import {
  isExpression,
  stringOf,
  walkNodes,
  type JsonNode,
  type MemberNode,
} from "@slipway/template-language";
import { isJsonFile, type CertifiedFile } from "#input/certified-file.ts";
import { remember } from "#input/remember.ts";
import type { Placed } from "#model/rule.ts";
import { findSecrets } from "./find-secrets.ts";
import { isSecretName } from "./secret-patterns.ts";
import { secretShapesOf } from "./secret-shapes.ts";

/** Every place of a file that no output may show: literal values of secret-like names, defaults of secure parameters, known shapes. */
export const secretRangesOf = remember<CertifiedFile, readonly Placed[]>((file) => {
  const ranges = secretShapesOf(file).map(({ at }) => at);
  for (const { at, isEncoded } of findSecrets(file)) if (isEncoded) ranges.push(at);
  if (isJsonFile(file))
    walkNodes(file.document.root, (node, ancestors, member) => addLiteral(ranges, node, ancestors, member));
  return ranges.sort((left, right) => left.start - right.start);
});

function addLiteral(
  ranges: Placed[],
  node: JsonNode,
  ancestors: readonly JsonNode[],
  member: MemberNode | undefined,
): void {
  if (node.kind !== "string" || member === undefined || node.value === "" || isExpression(node.value)) return;
  const name = member.key.value;
  const isDefault = name.toLowerCase() === "defaultvalue" || name.toLowerCase() === "value";
  const isSecret = isDefault ? isOfSecureParameter(ancestors) : isSecretName(name);
  if (isSecret) ranges.push({ start: node.start + 1, end: node.end - 1 });
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
