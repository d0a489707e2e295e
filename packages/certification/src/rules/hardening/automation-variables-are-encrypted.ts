import { weaknesses } from "#data/hardening.ts";
import { findWeaknesses } from "#deployments/find-weaknesses.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const automationVariablesAreEncrypted = defineRule({
  id: "automation-variables-are-encrypted",
  title: { en: "Variables of Automation accounts are encrypted", "zh-CN": "自动化帐户的变量已加密" },
  since: "2026.2",
  severity: "warning",
  policy: "100.11",
  appliesTo: "main-template",
  messages: {
    weak: {
      en: message`With ${"with"}: ${"what"}`,
      "zh-CN": message`选择“${"withZh"}”时：${"whatZh"}`,
    },
  },
  fix: {
    en: "Set isEncrypted to true; it cannot be changed later.",
    "zh-CN": "请将 isEncrypted 设为 true；之后无法更改。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses.automation)) {
      const { says } = flaw;
      report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
    }
  },
});
