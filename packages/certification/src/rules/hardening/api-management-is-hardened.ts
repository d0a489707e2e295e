import { weaknesses } from "#data/hardening.ts";
import { findWeaknesses } from "#deployments/find-weaknesses.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const apiManagementIsHardened = defineRule({
  id: "api-management-is-hardened",
  title: {
    en: "API Management answers encrypted only, and checks what it calls",
    "zh-CN": "API 管理仅以加密方式应答，并检查所调用的后端",
  },
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
    en: "Leave https alone in protocols, old TLS off and the checks of certificates on; keep secrets in a key vault.",
    "zh-CN": "请在 protocols 中只保留 https，关闭旧版 TLS，保持证书检查开启，并将机密保存在密钥保管库中。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses.apiManagement)) {
      const { says } = flaw;
      report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
    }
  },
});
