import { findMember } from "@slipway/template-language";
import { insertAfter } from "#fixes/change-members.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const templateHasContentVersion = defineRule({
  id: "template-has-content-version",
  title: { en: "The template has a content version", "zh-CN": "模板有内容版本" },
  severity: "error",
  policy: "300.4.1",
  appliesTo: "whole-template",
  messages: {
    missing: {
      en: message`The template has no "contentVersion".`,
      "zh-CN": message`模板没有 "contentVersion"。`,
    },
    shape: {
      en: message`"${"version"}" is not four numbers such as 1.0.0.0.`,
      "zh-CN": message`“${"version"}”不是 1.0.0.0 这样的四个数字。`,
    },
  },
  fix: {
    en: 'Write "contentVersion": "1.0.0.0" behind "$schema".',
    "zh-CN": '请在 "$schema" 之后写上 "contentVersion": "1.0.0.0"。',
  },
  check({ file, template: { root }, report }) {
    const version = findMember(root, "contentVersion");
    const schema = findMember(root, "$schema");
    if (version === undefined) {
      const fix = schema && insertAfter(file.text, schema, "contentVersion", '"1.0.0.0"');
      report({ message: "missing", at: schema, fix });
    } else if (version.value.kind !== "string" || !/^\d+\.\d+\.\d+\.\d+$/.test(version.value.value)) {
      const shown = version.value.kind === "string" ? version.value.value : version.value.kind;
      report({ message: "shape", at: version, values: { version: shown } });
    }
  },
});
