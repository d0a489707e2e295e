import { stringOf, valueOf, walkNodes, type JsonNode, type MemberNode } from "@slipway/template-language";
import { findByName } from "#input/object-index.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";

export const viewCommandsExist = defineRule({
  id: "view-commands-exist",
  title: {
    en: "Commands and custom resources of the views exist in the template",
    "zh-CN": "视图中的命令和自定义资源在模板中存在",
  },
  severity: "warning",
  policy: "PKG-2",
  appliesTo: "view-definition",
  requires: ["main-template"],
  messages: {
    noAction: {
      en: message`The command "${"path"}" is no action of a custom provider in the package.`,
      "zh-CN": message`命令“${"path"}”不是包中任何自定义提供程序的操作。`,
    },
    noType: {
      en: message`The custom resource "${"path"}" is no resource type of a custom provider in the package.`,
      "zh-CN": message`自定义资源“${"path"}”不是包中任何自定义提供程序的资源类型。`,
    },
  },
  fix: {
    en: "Declare it in the Microsoft.CustomProviders/resourceProviders resource of the template, or remove it from the view.",
    "zh-CN": "请在模板的 Microsoft.CustomProviders/resourceProviders 资源中声明它，或从视图中删除。",
  },
  check({ file, package: opened, report }) {
    const declared = { actions: namesIn(opened, "actions"), resourceTypes: namesIn(opened, "resourceTypes") };
    walkNodes(file.document.root, (node, _ancestors, member) => {
      const name = member?.key.value.toLowerCase();
      // Forms within a view have commands of their own meaning.
      if (name === "createuidefinition" || name === "edituidefinition") return false;
      if (node.kind === "array" && name === "commands")
        for (const item of node.items) check(item, "path", "actions");
      if (isCustomResources(node)) check(valueOf(node, "properties")!, "resourceType", "resourceTypes");
    });

    function check(node: JsonNode, property: string, section: keyof typeof declared): void {
      const path = stringOf(node, property)?.split("/").at(-1) ?? "";
      if (path === "" || declared[section] === undefined || declared[section].has(path.toLowerCase())) return;
      report({
        message: section === "actions" ? "noAction" : "noType",
        at: valueOf(node, property),
        values: { path },
      });
    }
  },
});

function isCustomResources(node: JsonNode): boolean {
  return (
    stringOf(node, "kind")?.toLowerCase() === "customresources" && valueOf(node, "properties") !== undefined
  );
}

/** Names that the package's custom providers declare; undefined where one is an expression, so that nobody knows. */
function namesIn({ templates }: CertifiedPackage, section: string): Set<string> | undefined {
  const names = new Set<string>();
  for (const { place, member } of templates.flatMap((file) => findByName(wholeTemplateOf(file), "type"))) {
    if (!isProvider(member)) continue;
    const list = valueOf(valueOf(place.node, "properties"), section);
    for (const item of list?.kind === "array" ? list.items : []) {
      const name = stringOf(item, "name") ?? "[";
      if (name.startsWith("[")) return undefined;
      names.add(name.toLowerCase());
    }
  }
  return names;
}

function isProvider({ value }: MemberNode): boolean {
  return (
    value.kind === "string" && value.value.toLowerCase() === "microsoft.customproviders/resourceproviders"
  );
}
