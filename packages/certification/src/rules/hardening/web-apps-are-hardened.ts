import { weaknesses } from "#data/hardening.ts";
import { findWeaknesses } from "#deployments/find-weaknesses.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const webAppsAreHardened = defineRule({
  id: "web-apps-are-hardened",
  title: {
    en: "Web apps answer encrypted only, without debuggers",
    "zh-CN": "Web 应用仅以加密方式响应，且未开启调试",
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
    en: "Set httpsOnly to true, minTlsVersion to 1.2 and ftpsState to FtpsOnly or Disabled; leave debugging and CORS for everybody off.",
    "zh-CN":
      "请将 httpsOnly 设为 true、minTlsVersion 设为 1.2、ftpsState 设为 FtpsOnly 或 Disabled，并关闭调试和对所有来源的 CORS。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses.webApps)) {
      const { says } = flaw;
      report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
    }
  },
});
