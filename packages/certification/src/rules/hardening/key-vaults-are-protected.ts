import { weaknesses } from "#data/hardening.ts";
import { defineHardeningRule } from "#deployments/define-hardening-rule.ts";

export const keyVaultsAreProtected = defineHardeningRule({
  id: "key-vaults-are-protected",
  title: { en: "Key vaults keep what is deleted", "zh-CN": "密钥保管库保留已删除的内容" },
  fix: {
    en: "Set enablePurgeProtection to true; soft delete is on by default.",
    "zh-CN": "请将 enablePurgeProtection 设为 true；软删除默认开启。",
  },
  weaknesses: weaknesses.keyVaults,
});
