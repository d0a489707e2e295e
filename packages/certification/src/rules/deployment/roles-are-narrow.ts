import type { ExpandedResource } from "@slipway/template-language";
import { roleNameOf } from "#changes/role-names.ts";
import { knownText, typeOfResource } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Who has one of these can give himself everything else. */
const widest = new Set(["Owner", "User Access Administrator", "Role Based Access Control Administrator"]);

export const rolesAreNarrow = defineRule({
  id: "roles-are-narrow",
  title: { en: "Roles allow no more than is needed", "zh-CN": "角色的权限不超过所需范围" },
  severity: "warning",
  policy: "100.11",
  appliesTo: "main-template",
  messages: {
    assigned: {
      en: message`With ${"with"}, the role "${"role"}" is assigned.`,
      "zh-CN": message`选择“${"withZh"}”时，分配了角色“${"role"}”。`,
    },
    everything: {
      en: message`With ${"with"}, a role is defined that allows "${"action"}".`,
      "zh-CN": message`选择“${"withZh"}”时，定义了允许“${"action"}”的角色。`,
    },
  },
  fix: {
    en: "Assign the narrowest built-in role that does, on the narrowest scope.",
    "zh-CN": "请在最小的范围内分配权限最小且够用的内置角色。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, judge)) {
      const { key, what } = flaw;
      if (key === "role") report({ message: "assigned", file, at, values: { ...choices, role: what } });
      else report({ message: "everything", file, at, values: { ...choices, action: what } });
    }
  },
});

interface WideRole extends ResourceFlaw {
  what: string;
}

function judge(resource: ExpandedResource): WideRole[] {
  const type = typeOfResource(resource);
  if (type.endsWith("/roleassignments")) {
    const role = roleNameOf(
      knownText(valueAt(resource.properties, "roleDefinitionId"))?.split("/").at(-1) ?? "",
    );
    return widest.has(role) ? [{ key: "role", what: role, path: ["properties", "roleDefinitionId"] }] : [];
  }
  if (type !== "microsoft.authorization/roledefinitions") return [];
  const permissions = valueAt(resource.properties, "permissions");
  const actions = (Array.isArray(permissions) ? permissions : []).flatMap((each) => {
    const list = valueAt(each, "actions");
    return Array.isArray(list) ? list.flatMap((action) => knownText(action) ?? []) : [];
  });
  return actions
    .filter((action) => action === "*" || action === "*/write")
    .map((action) => ({ key: action, what: action, path: ["properties", "permissions"] }));
}
