import { weaknesses } from "#data/hardening.ts";
import { findWeaknesses } from "#deployments/find-weaknesses.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const storageIsHardened = defineRule({
  id: "storage-is-hardened",
  title: {
    en: "Storage accounts are encrypted on the way and closed to the public",
    "zh-CN": "存储帐户传输加密且不对公众开放",
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
    en: "Set supportsHttpsTrafficOnly to true, minimumTlsVersion to TLS1_2 and allowBlobPublicAccess to false.",
    "zh-CN":
      "请将 supportsHttpsTrafficOnly 设为 true、minimumTlsVersion 设为 TLS1_2、allowBlobPublicAccess 设为 false。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses.storage)) {
      const { says } = flaw;
      report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
    }
  },
});
