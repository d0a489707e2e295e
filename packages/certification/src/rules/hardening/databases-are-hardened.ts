import { weaknesses } from "#data/hardening.ts";
import { findWeaknesses } from "#deployments/find-weaknesses.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const databasesAreHardened = defineRule({
  id: "databases-are-hardened",
  title: {
    en: "Database servers are encrypted and not open to everybody",
    "zh-CN": "数据库服务器加密且不对所有人开放",
  },
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
    en: "Enforce TLS 1.2, and open the firewall for the addresses that need it.",
    "zh-CN": "请强制使用 TLS 1.2，并仅对所需地址开放防火墙。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses.databases)) {
      const { says } = flaw;
      report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
    }
  },
});
