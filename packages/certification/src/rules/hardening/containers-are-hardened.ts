import { weaknesses } from "#data/hardening.ts";
import { defineHardeningRule } from "#deployments/define-hardening-rule.ts";

export const containersAreHardened = defineHardeningRule({
  id: "containers-are-hardened",
  title: { en: "Clusters and registries know who asks", "zh-CN": "群集和注册表能识别访问者" },
  fix: {
    en: "Leave role-based access on and local accounts, admin users and anonymous pulls off.",
    "zh-CN": "请保持基于角色的访问开启，并关闭本地帐户、管理员用户和匿名拉取。",
  },
  weaknesses: weaknesses.containers,
});
