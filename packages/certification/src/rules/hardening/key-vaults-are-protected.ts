import { weaknesses } from "#data/hardening.ts";
import { findWeaknesses } from "#deployments/find-weaknesses.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const keyVaultsAreProtected = defineRule({
  id: "key-vaults-are-protected",
  title: { en: "Key vaults keep what is deleted", "zh-CN": "密钥保管库保留已删除的内容" },
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
    en: "Set enablePurgeProtection to true; soft delete is on by default.",
    "zh-CN": "请将 enablePurgeProtection 设为 true；软删除默认开启。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses.keyVaults)) {
      const { says } = flaw;
      report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
    }
  },
});
