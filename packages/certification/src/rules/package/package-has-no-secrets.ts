import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import { findSecrets } from "#secrets/find-secrets.ts";
import { secretNames } from "#secrets/secret-names.ts";

export const packageHasNoSecrets = defineRule({
  id: "package-has-no-secrets",
  title: { en: "No file of the package holds a secret", "zh-CN": "包的任何文件都不含机密" },
  severity: "error",
  policy: "300.4.4",
  appliesTo: "file",
  messages: {
    found: {
      en: message`Here stands what looks like a secret (${"kind"}); every customer who gets the package could read it.`,
      "zh-CN": message`此处疑似有机密（${"kindZh"}）；每个获得包的客户都能读到。`,
    },
    encoded: {
      en: message`This base64 holds what looks like a secret (${"kind"}); every customer who gets the package could decode it.`,
      "zh-CN": message`这段 base64 中疑似有机密（${"kindZh"}）；每个获得包的客户都能解码。`,
    },
  },
  fix: {
    en: "Remove it and make it invalid, since it is known now. Ask the customer for the value, or let Azure generate it.",
    "zh-CN": "请将其删除并作废，因为它已泄露；改为由客户提供，或由 Azure 生成。",
  },
  check({ file, report }) {
    for (const { id, at, isEncoded } of findSecrets(file)) {
      const { en: kind, "zh-CN": kindZh } = secretNames[id] ?? { en: id, "zh-CN": id };
      report({ message: isEncoded ? "encoded" : "found", at, values: { kind, kindZh } });
    }
  },
});
