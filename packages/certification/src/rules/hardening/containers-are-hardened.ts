import { weaknesses } from "#data/hardening.ts";
import { findWeaknesses } from "#deployments/find-weaknesses.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const containersAreHardened = defineRule({
  id: "containers-are-hardened",
  title: { en: "Clusters and registries know who asks", "zh-CN": "群集和注册表能识别访问者" },
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
    en: "Leave role-based access on and local accounts, admin users and anonymous pulls off.",
    "zh-CN": "请保持基于角色的访问开启，并关闭本地帐户、管理员用户和匿名拉取。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses.containers)) {
      const { says } = flaw;
      report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
    }
  },
});
