import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import type { CertifiedPackage } from "#input/certified-package.ts";
import type { JsonFile } from "#input/json-file.ts";
import { findByName, type Hit } from "#input/object-index.ts";
import { remember } from "#input/remember.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { roleNameOf } from "./role-names.ts";
import { wideRulesOf } from "./wide-rules.ts";

/** Something in a package that lets somebody in; the same `kind` and `what` in two versions mean the same. */
export interface Exposure {
  kind: "role" | "address" | "rule";
  what: string;
  file: JsonFile;
  at: JsonNode;
}

/** Role assignments, public addresses and endpoints, and wide network rules of all templates, as written there. */
export const exposuresOf = remember<CertifiedPackage, readonly Exposure[]>(({ templates }) =>
  templates.flatMap((file) => [
    ...findByName(wholeTemplateOf(file), "type").flatMap((hit) => exposuresOfResource(hit, file)),
    ...findByName(wholeTemplateOf(file), "publicNetworkAccess").flatMap((hit) => openEndpoint(hit, file)),
  ]),
);

function exposuresOfResource({ place: { node }, member }: Hit, file: JsonFile): Exposure[] {
  const type = member.value.kind === "string" ? member.value.value.toLowerCase() : "";
  const properties = valueOf(node, "properties");
  const name = stringOf(node, "name") ?? "";
  if (type.endsWith("/roleassignments")) {
    return [
      {
        kind: "role",
        what: roleNameOf(withVariables(stringOf(properties, "roleDefinitionId") ?? "", file)),
        file,
        at: node,
      },
    ];
  }
  if (type === "microsoft.network/publicipaddresses")
    return [{ kind: "address", what: name, file, at: node }];
  if (!type.startsWith("microsoft.network/networksecuritygroups")) return [];
  const rules = type.endsWith("/securityrules") ? [node] : itemsOf(valueOf(properties, "securityRules"));
  return rules.flatMap((rule) =>
    wideRulesOf(rule).map((what): Exposure => ({ kind: "rule", what, file, at: rule })),
  );
}

function openEndpoint({ place, member }: Hit, file: JsonFile): Exposure[] {
  const isOpen = member.value.kind === "string" && member.value.value.toLowerCase() === "enabled";
  const resource = place.parent?.node;
  const what = `${stringOf(resource, "type") ?? ""} ${stringOf(resource, "name") ?? ""}`.trim();
  return isOpen ? [{ kind: "address", what, file, at: member.value }] : [];
}

/** Names of variables replaced by the texts that they hold, so that a role's id is found. */
function withVariables(text: string, { document: { root } }: JsonFile): string {
  const variables = valueOf(root, "variables");
  return text.replaceAll(
    /variables\s*\(\s*'([^']+)'\s*\)/gi,
    (all, name: string) => stringOf(variables, name) ?? all,
  );
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === "array" ? node.items : [];
}
