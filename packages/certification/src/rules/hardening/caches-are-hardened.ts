import { weaknesses } from "#data/hardening.ts";
import { findWeaknesses } from "#deployments/find-weaknesses.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const cachesAreHardened = defineRule({
  id: "caches-are-hardened",
  title: { en: "Caches answer encrypted only", "zh-CN": "缓存仅以加密方式响应" },
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
    en: "Leave enableNonSslPort off and set minimumTlsVersion to 1.2.",
    "zh-CN": "请关闭 enableNonSslPort，并将 minimumTlsVersion 设为 1.2。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses.caches)) {
      const { says } = flaw;
      report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
    }
  },
});
