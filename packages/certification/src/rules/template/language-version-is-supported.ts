import { findMember, valueOf } from "@slipway/template-language";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const languageVersionIsSupported = defineRule({
  id: "language-version-is-supported",
  title: {
    en: "The template is written in language version 1.0",
    "zh-CN": "模板使用语言版本 1.0",
  },
  severity: "error",
  policy: "PKG-11",
  appliesTo: "main-template",
  messages: {
    managed: {
      en: message`Managed applications take language version 1.0 only; this template uses ${"what"}.`,
      "zh-CN": message`托管应用程序仅支持语言版本 1.0；此模板使用了 ${"what"}。`,
    },
    other: {
      severity: "warning",
      en: message`The portal may fail on language version 2.0; this template uses ${"what"}.`,
      "zh-CN": message`门户可能无法处理语言版本 2.0；此模板使用了 ${"what"}。`,
    },
  },
  fix: {
    en: "Write resources as a list, and leave out languageVersion and definitions.",
    "zh-CN": "请将 resources 写成列表，并删除 languageVersion 和 definitions。",
  },
  check({ template: { root }, package: { planType, viewDefinition }, report }) {
    const version = findMember(root, "languageVersion");
    const isNew = version?.value.kind === "string" && version.value.value.startsWith("2");
    const resources = valueOf(root, "resources");
    const found = isNew
      ? version
      : (findMember(root, "definitions") ??
        (resources?.kind === "object" ? findMember(root, "resources") : undefined));
    if (found === undefined) return;
    const isManaged =
      planType === "managed-application" || (planType === undefined && viewDefinition !== undefined);
    report({ message: isManaged ? "managed" : "other", at: found, values: { what: found.key.value } });
  },
});
