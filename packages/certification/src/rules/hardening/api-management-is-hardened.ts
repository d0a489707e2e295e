import { weaknesses } from "#data/hardening.ts";
import { defineHardeningRule } from "#deployments/define-hardening-rule.ts";

export const apiManagementIsHardened = defineHardeningRule({
  id: "api-management-is-hardened",
  title: {
    en: "API Management answers encrypted only, and checks what it calls",
    "zh-CN": "API 管理仅以加密方式应答，并检查所调用的后端",
  },
  since: "2026.2",
  fix: {
    en: "Leave https alone in protocols, old TLS off and the checks of certificates on; keep secrets in a key vault.",
    "zh-CN": "请在 protocols 中只保留 https，关闭旧版 TLS，保持证书检查开启，并将机密保存在密钥保管库中。",
  },
  weaknesses: weaknesses.apiManagement,
});
