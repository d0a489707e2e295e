import { findMember, stringOf, valueOf } from "@slipway/template-language";
import { findByName, type Hit } from "#input/object-index.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** These show their text by themselves, or nothing at all. */
const silent = [
  "microsoft.common.infobox",
  "microsoft.common.section",
  "microsoft.common.textblock",
  "microsoft.common.editablegrid",
  "microsoft.solutions.armapicontrol",
  "microsoft.solutions.graphapicontrol",
  "microsoft.solutions.jitconfigurator",
];

export const tooltipsArePresent = defineRule({
  id: "tooltips-are-present",
  title: { en: "Every control has a tooltip", "zh-CN": "每个控件都有工具提示" },
  severity: "warning",
  armTtk: "Tooltips-Should-Be-Present",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    missing: {
      en: message`"${"name"}" (${"type"}) has no tooltip.`,
      "zh-CN": message`“${"name"}”（${"type"}）没有工具提示。`,
    },
  },
  fix: {
    en: 'Say in "toolTip" what the customer should enter, and what it is used for.',
    "zh-CN": '请在 "toolTip" 中说明客户应输入什么以及其用途。',
  },
  check({ file, report }) {
    for (const hit of findByName(wholeTemplateOf(file), "type")) {
      const type = typeOf(hit);
      if (!/^microsoft\..*\./i.test(type) || silent.includes(type.toLowerCase())) continue;
      const { node } = hit.place;
      const tooltip = valueOf(node, "toolTip");
      if (
        tooltip !== undefined &&
        tooltip.kind !== "null" &&
        (tooltip.kind !== "string" || tooltip.value.trim() !== "")
      )
        continue;
      const at = findMember(node, "toolTip") ?? hit.member;
      report({ message: "missing", at, values: { name: stringOf(node, "name") ?? "", type } });
    }
  },
});

function typeOf({ member: { value } }: Hit): string {
  return value.kind === "string" ? value.value : "";
}
