import { stringOf } from "@slipway/template-language";
import { parametersOf } from "#arm-ttk/parameters.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const secretName = /password|secret|accountkey/i;
/** What only tells where a secret is. */
const aboutSecret = /permission|version|url|uri|name/i;
const allowedType = /^(?:secureString|secureObject|bool)$/i;

export const passwordParametersAreSecure = defineRule({
  id: "password-parameters-are-secure",
  title: { en: "Parameters for passwords have a secure type", "zh-CN": "密码参数使用安全类型" },
  severity: "error",
  armTtk: "Password-params-must-be-secure",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    open: {
      errorId: "Password.Param.Not.Secure",
      en: message`The parameter "${"name"}" looks like a secret, but its type is "${"type"}".`,
      "zh-CN": message`参数“${"name"}”看起来是机密，但其类型是“${"type"}”。`,
    },
    perhaps: {
      severity: "warning",
      en: message`The parameter "${"name"}" of type "${"type"}" may hold a secret.`,
      "zh-CN": message`类型为“${"type"}”的参数“${"name"}”可能含有机密。`,
    },
  },
  fix: {
    en: "Declare the parameter as securestring or secureObject, or give it a name that does not promise a secret.",
    "zh-CN": "请将该参数声明为 securestring 或 secureObject，或改用不像机密的名称。",
  },
  check({ template, report }) {
    for (const { key, value } of parametersOf(template)) {
      const name = key.value;
      const type = stringOf(value, "type") ?? "";
      if (!secretName.test(name) || allowedType.test(type)) continue;
      const isAbout = /secret/i.test(name) && aboutSecret.test(name);
      report({ message: isAbout ? "perhaps" : "open", at: key, values: { name, type } });
    }
  },
});
