import { fullTypeOf } from "#arm-ttk/full-type.ts";
import { findByName } from "#input/object-index.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import { stringOf } from "@slipway/template-language";

/** Types below these are whatever a template makes them to be. */
const ownTypes = "microsoft.customproviders/resourceproviders/";

export const resourceTypesAreKnown = defineRule({
  id: "resource-types-are-known",
  title: { en: "Resource types are known to Azure", "zh-CN": "资源类型是 Azure 已知的类型" },
  since: "2026.2",
  severity: "warning",
  policy: "300.3",
  isDated: true,
  appliesTo: "template",
  messages: {
    unknown: {
      en: message`There is no resource type "${"type"}" in the table of ${"date"}.`,
      "zh-CN": message`${"date"} 的 API 版本表中没有资源类型“${"type"}”。`,
    },
  },
  fix: {
    en: "Correct the spelling, or take a newer table with `slipway data update` when the type is newer than the table.",
    "zh-CN": "请更正拼写；如果该类型比此表更新，请用 `slipway data update` 更新此表。",
  },
  check({ template, profile, apiVersions, report }) {
    const known = new Set<string>();
    for (const { place, member } of findByName(template, "type")) {
      const { value } = member;
      if (value.kind !== "string" || stringOf(place.node, "apiVersion") === undefined) continue;
      const type = value.value.includes(".") ? value.value : fullTypeOf(place, profile);
      if (known.has(type)) continue;
      const isPlain = /^[a-z]\w*(?:\.\w+)+(?:\/[\w.-]+)+$/i.test(type) && !/\/providers\//i.test(type);
      if (!isPlain || type.toLowerCase().startsWith(ownTypes)) continue;
      if (apiVersions.versionsOf(type) === undefined)
        report({ message: "unknown", at: value, values: { type, date: apiVersions.date } });
      else known.add(type);
    }
  },
});
