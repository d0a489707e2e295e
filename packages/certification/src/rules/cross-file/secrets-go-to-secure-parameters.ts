import { expressionOf, findMember, readDeclaredType, valueOf, walkStrings } from "@slipway/template-language";
import { createFormOf } from "#cross-file/create-form-of.ts";
import { holdsSecret } from "#cross-file/element-shape.ts";
import { referencesIn } from "#cross-file/form-reference.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const secretsGoToSecureParameters = defineRule({
  id: "secrets-go-to-secure-parameters",
  title: {
    en: "Every secret of the form goes to a secure parameter",
    "zh-CN": "表单中的每个机密都传给安全参数",
  },
  severity: "error",
  policy: "300.4.4",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    notSecure: {
      en: message`The output "${"output"}" holds a secret of "${"name"}", but the template's parameter is of type ${"declared"}.`,
      "zh-CN": message`输出“${"output"}”含有“${"name"}”的机密，但模板参数的类型为 ${"declared"}。`,
    },
  },
  fix: {
    en: "Give the parameter the type secureString or secureObject.",
    "zh-CN": "请将参数类型设为 secureString 或 secureObject。",
  },
  check({ file, package: { mainTemplate }, report }) {
    const { root } = mainTemplate!.document;
    if (root?.kind !== "object") return;
    const form = createFormOf(file);
    for (const { name, member } of form.outputs) {
      const parameter = findMember(valueOf(root, "parameters"), name);
      if (parameter === undefined) continue;
      const { type: declared, isSecure } = readDeclaredType(parameter.value, root);
      if (isSecure || declared === "") continue;
      walkStrings(member.value, (node) => {
        const expression = expressionOf(node);
        if (expression === undefined) return;
        for (const { element, shape } of referencesIn(expression.root, form)) {
          // Password boxes have a rule of their own.
          if (!holdsSecret(shape) || element.type.toLowerCase() === "microsoft.common.passwordbox") continue;
          report({ message: "notSecure", at: node, values: { output: name, name: element.name, declared } });
        }
      });
    }
  },
});
