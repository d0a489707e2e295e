import { weaknesses } from "#data/hardening.ts";
import { defineHardeningRule } from "#deployments/define-hardening-rule.ts";

export const storageIsHardened = defineHardeningRule({
  id: "storage-is-hardened",
  title: {
    en: "Storage accounts are encrypted on the way and closed to the public",
    "zh-CN": "存储帐户传输加密且不对公众开放",
  },
  fix: {
    en: "Set supportsHttpsTrafficOnly to true, minimumTlsVersion to TLS1_2 and allowBlobPublicAccess to false.",
    "zh-CN":
      "请将 supportsHttpsTrafficOnly 设为 true、minimumTlsVersion 设为 TLS1_2、allowBlobPublicAccess 设为 false。",
  },
  weaknesses: weaknesses.storage,
});
