import { stringOf, valueOf } from "@slipway/template-language";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Names that say it all, in lower case. */
const plainNames = new Set(["location", "_artifactslocation", "_artifactslocationsastoken"]);

export const parametersAreDescribed = defineRule({
  id: "parameters-are-described",
  title: { en: "Parameters have a description", "zh-CN": "参数附有说明" },
  severity: "warning",
  policy: "300.4.4",
  appliesTo: "main-template",
  messages: {
    none: {
      en: message`The parameter "${"name"}" has no metadata.description.`,
      "zh-CN": message`参数“${"name"}”没有 metadata.description。`,
    },
  },
  fix: {
    en: "Say what the value is for, and what happens with it.",
    "zh-CN": "请说明该值的用途及其作用。",
  },
  check({ template: { root }, report }) {
    const parameters = valueOf(root, "parameters");
    if (parameters?.kind !== "object") return;
    for (const { key, value } of parameters.members) {
      const description = stringOf(valueOf(value, "metadata"), "description") ?? "";
      const isPlain = plainNames.has(key.value.toLowerCase()) || value.kind !== "object";
      if (!isPlain && description.trim() === "")
        report({ message: "none", at: key, values: { name: key.value } });
    }
  },
});
