import { weaknesses } from "#data/hardening.ts";
import { defineHardeningRule } from "#deployments/define-hardening-rule.ts";

export const automationVariablesAreEncrypted = defineHardeningRule({
  id: "automation-variables-are-encrypted",
  title: { en: "Variables of Automation accounts are encrypted", "zh-CN": "自动化帐户的变量已加密" },
  since: "2026.2",
  fix: {
    en: "Set isEncrypted to true; it cannot be changed later.",
    "zh-CN": "请将 isEncrypted 设为 true；之后无法更改。",
  },
  weaknesses: weaknesses.automation,
});
