import { weaknesses } from "#data/hardening.ts";
import { defineHardeningRule } from "#deployments/define-hardening-rule.ts";

export const databasesAreHardened = defineHardeningRule({
  id: "databases-are-hardened",
  title: {
    en: "Database servers are encrypted and not open to everybody",
    "zh-CN": "数据库服务器加密且不对所有人开放",
  },
  fix: {
    en: "Enforce TLS 1.2, and open the firewall for the addresses that need it.",
    "zh-CN": "请强制使用 TLS 1.2，并仅对所需地址开放防火墙。",
  },
  weaknesses: weaknesses.databases,
});
