import { weaknesses } from "#data/hardening.ts";
import { defineHardeningRule } from "#deployments/define-hardening-rule.ts";

export const cachesAreHardened = defineHardeningRule({
  id: "caches-are-hardened",
  title: { en: "Caches answer encrypted only", "zh-CN": "缓存仅以加密方式响应" },
  fix: {
    en: "Leave enableNonSslPort off and set minimumTlsVersion to 1.2.",
    "zh-CN": "请关闭 enableNonSslPort，并将 minimumTlsVersion 设为 1.2。",
  },
  weaknesses: weaknesses.caches,
});
