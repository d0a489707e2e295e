import { valueOf } from "@slipway/template-language";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const extension = /ManagedIdentityExtension/i;

export const managedIdentityExtensionIsNotUsed = defineRule({
  id: "managed-identity-extension-is-not-used",
  title: { en: "Managed identities need no extension", "zh-CN": "托管标识不需要扩展" },
  severity: "warning",
  armTtk: "ManagedIdentityExtension-must-not-be-used",
  appliesTo: "template",
  messages: {
    used: {
      errorId: "ManagedIdentityExtension.Was.Used",
      en: message`The extension for managed identities is retired.`,
      "zh-CN": message`用于托管标识的扩展已停用。`,
    },
  },
  fix: {
    en: "Remove the extension; the instance metadata endpoint of the virtual machine gives the tokens.",
    "zh-CN": "请删除该扩展；令牌由虚拟机的实例元数据终结点提供。",
  },
  check({ template: { root, text, base }, report }) {
    const resources = valueOf(root, "resources");
    if (resources === undefined) return;
    const match = extension.exec(text.slice(resources.start - base, resources.end - base));
    if (match === null) return;
    const start = resources.start + match.index;
    report({ message: "used", at: { start, end: start + match[0].length } });
  },
});
