import { findMember, stringOf } from "@slipway/template-language";
import { createFormOf } from "#cross-file/create-form-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const jitAccessHasOutput = defineRule({
  id: "jit-access-has-output",
  title: {
    en: "Just-in-time access is asked for and handed on",
    "zh-CN": "即时访问既在表单中询问，又作为输出传递",
  },
  severity: "error",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    noOutput: {
      en: message`The form asks for just-in-time access, but has no output "jitAccessPolicy".`,
      "zh-CN": message`表单询问了即时访问，但没有输出“jitAccessPolicy”。`,
    },
    noElement: {
      en: message`The output "jitAccessPolicy" is there, but no element asks for just-in-time access.`,
      "zh-CN": message`存在输出“jitAccessPolicy”，但没有元素询问即时访问。`,
    },
  },
  fix: {
    en: "Have both the element Microsoft.Solutions.JitConfigurator and the output jitAccessPolicy, or neither.",
    "zh-CN": "请同时提供元素 Microsoft.Solutions.JitConfigurator 和输出 jitAccessPolicy，或都不提供。",
  },
  check({ file, report }) {
    const form = createFormOf(file);
    const element = form.elements.find(
      ({ node }) => stringOf(node, "type")?.toLowerCase() === "microsoft.solutions.jitconfigurator",
    );
    const output = form.outputs.find(({ name }) => name.toLowerCase() === "jitaccesspolicy");
    if (element !== undefined && output === undefined) {
      report({ message: "noOutput", at: findMember(element.node, "type") ?? element.node });
    }
    if (element === undefined && output !== undefined) report({ message: "noElement", at: output.member });
  },
});
