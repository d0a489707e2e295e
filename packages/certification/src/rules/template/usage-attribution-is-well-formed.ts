import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import type { JsonFile } from "#input/json-file.ts";
import { findByName } from "#input/object-index.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const wellFormed = /^pid-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-partnercenter)?$/i;

export const usageAttributionIsWellFormed = defineRule({
  id: "usage-attribution-is-well-formed",
  title: {
    en: "Deployments for usage attribution are well-formed",
    "zh-CN": "用于使用归因的部署格式正确",
  },
  severity: "error",
  policy: "usage-attribution",
  appliesTo: "package",
  requires: ["main-template"],
  messages: {
    malformed: {
      en: message`"${"name"}" is not pid- and a GUID.`,
      "zh-CN": message`“${"name"}”不是 pid- 加 GUID 的形式。`,
    },
    nested: {
      en: message`"${"name"}" stands in a nested template, where it is not counted.`,
      "zh-CN": message`“${"name"}”位于嵌套模板中，不会被统计。`,
    },
    notEmpty: {
      en: message`"${"name"}" deploys resources; it must be empty.`,
      "zh-CN": message`“${"name"}”部署了资源；它必须为空。`,
    },
    twice: {
      severity: "warning",
      en: message`"${"name"}" is there twice.`,
      "zh-CN": message`“${"name"}”出现了两次。`,
    },
    missing: {
      severity: "info",
      en: message`The template has deployments of its own but none for attribution; inserting one may fail.`,
      "zh-CN": message`模板包含自己的部署但没有用于归因的部署；自动插入可能失败。`,
    },
  },
  fix: {
    en: "Add one empty deployment named pid- and the registered GUID to the main template, at its top level.",
    "zh-CN": "请在主模板顶层添加一个名为 pid- 加已注册 GUID 的空部署。",
  },
  check({ package: { templates, mainTemplate }, report }) {
    const seen = new Set<string>();
    for (const file of templates) {
      for (const { node, name, at, isTop } of attributionsIn(file)) {
        const values = { name };
        if (!wellFormed.test(name)) report({ message: "malformed", file, at, values });
        else if (file !== mainTemplate || !isTop) report({ message: "nested", file, at, values });
        else if (hasResources(node)) report({ message: "notEmpty", file, at, values });
        else if (seen.has(name.toLowerCase())) report({ message: "twice", file, at, values });
        seen.add(name.toLowerCase());
      }
    }
    const deployments = deploymentsIn(mainTemplate!);
    if (seen.size === 0 && deployments.length > 0)
      report({ message: "missing", file: mainTemplate!, at: deployments[0]!.at });
  },
});

interface Deployment {
  node: JsonNode;
  name: string;
  at: JsonNode;
  isTop: boolean;
}

/** Deployments whose name begins with `pid-`; names that are expressions are not looked into. */
function attributionsIn(file: JsonFile): Deployment[] {
  return deploymentsIn(file).filter(({ name }) => /^pid-/i.test(name));
}

function deploymentsIn(file: JsonFile): Deployment[] {
  return findByName(wholeTemplateOf(file), "type").flatMap(({ place, member }) => {
    const type = member.value.kind === "string" ? member.value.value.toLowerCase() : "";
    if (type !== "microsoft.resources/deployments") return [];
    const isTop = place.parent?.parent === undefined;
    const at = valueOf(place.node, "name") ?? place.node;
    return [{ node: place.node, name: stringOf(place.node, "name") ?? "", at, isTop }];
  });
}

function hasResources(node: JsonNode): boolean {
  const resources = valueOf(valueOf(valueOf(node, "properties"), "template"), "resources");
  return resources?.kind === "array" && resources.items.length > 0;
}
