import { stringOf } from "@slipway/template-language";
import { retiredTypes } from "#data/retired-types.ts";
import { findByName } from "#input/object-index.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const resourceTypesAreNotRetired = defineRule({
  id: "resource-types-are-not-retired",
  title: { en: "Azure still makes what the template asks for", "zh-CN": "模板所需的资源类型仍可创建" },
  since: "2026.2",
  severity: "warning",
  policy: "300.3",
  isDated: true,
  appliesTo: "template",
  messages: {
    instead: {
      en: message`Azure has not made ${"type"} since ${"since"}; ${"instead"} takes its place.`,
      "zh-CN": message`Azure 自 ${"since"} 起不再提供 ${"type"}；请改用 ${"instead"}。`,
    },
  },
  fix: {
    en: "Move to the service that takes its place; a deployment of this one fails.",
    "zh-CN": "请迁移到替代的服务；部署此类型会失败。",
  },
  check({ template, today, report }) {
    for (const { place, member } of findByName(template, "type")) {
      const { value } = member;
      if (value.kind !== "string" || stringOf(place.node, "apiVersion") === undefined) continue;
      const folded = value.value.toLowerCase();
      const retired = retiredTypes.find(
        ({ type, since }) =>
          since <= today && (type.endsWith("/") ? folded.startsWith(type) : folded === type),
      );
      if (retired === undefined) continue;
      const { since, instead } = retired;
      report({ message: "instead", at: value, values: { type: value.value, since, instead } });
    }
  },
});
