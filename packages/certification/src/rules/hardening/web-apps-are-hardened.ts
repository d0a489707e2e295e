import { weaknesses } from "#data/hardening.ts";
import { defineHardeningRule } from "#deployments/define-hardening-rule.ts";

export const webAppsAreHardened = defineHardeningRule({
  id: "web-apps-are-hardened",
  title: {
    en: "Web apps answer encrypted only, without debuggers",
    "zh-CN": "Web 应用仅以加密方式响应，且未开启调试",
  },
  fix: {
    en: "Set httpsOnly to true, minTlsVersion to 1.2 and ftpsState to FtpsOnly or Disabled; leave debugging and CORS for everybody off.",
    "zh-CN":
      "请将 httpsOnly 设为 true、minTlsVersion 设为 1.2、ftpsState 设为 FtpsOnly 或 Disabled，并关闭调试和对所有来源的 CORS。",
  },
  weaknesses: weaknesses.webApps,
});
