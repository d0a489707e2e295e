import { findMember, valueOf } from "@slipway/template-language";
import { controlsOf, isLike, nameOf, searchedOutputsOf } from "#arm-ttk/create-form.ts";
import { isSecure } from "#arm-ttk/parameters.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const passwordsStaySecure = defineRule({
  id: "passwords-stay-secure",
  title: { en: "Passwords of the form go to secure parameters", "zh-CN": "表单中的密码传给安全参数" },
  severity: "error",
  armTtk: "Password-Textboxes-Must-Be-Used-For-Password-Parameters",
  policy: "300.4.4",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    noOutput: {
      en: message`No output passes on the password "${"name"}".`,
      "zh-CN": message`没有输出传递密码“${"name"}”。`,
    },
    noParameter: {
      en: message`The output "${"output"}" passes on the password "${"name"}", but the template has no such parameter.`,
      "zh-CN": message`输出“${"output"}”传递密码“${"name"}”，但模板没有该参数。`,
    },
    notSecure: {
      en: message`The password "${"name"}" goes to the parameter "${"output"}", which is neither secureString nor secureObject.`,
      "zh-CN": message`密码“${"name"}”传给参数“${"output"}”，但其类型既不是 secureString 也不是 secureObject。`,
    },
  },
  fix: {
    en: "Give the template's parameter the type secureString, and pass the password on to it.",
    "zh-CN": "请将模板参数的类型设为 secureString，并把密码传给它。",
  },
  check({ file, package: { mainTemplate }, report }) {
    const outputs = searchedOutputsOf(file);
    const parameters = valueOf(mainTemplate!.document.root, "parameters");
    for (const control of controlsOf(file, "Microsoft.Common.PasswordBox")) {
      const name = nameOf(control);
      const folded = name.toLowerCase();
      const found = outputs.find(
        ({ text }) => isLike(text, "steps(", folded) || isLike(text, "basics(", folded),
      )?.output;
      if (found === undefined) {
        report({ message: "noOutput", at: control.node, values: { name } });
        continue;
      }
      const values = { name, output: found.key.value };
      const parameter = findMember(parameters, found.key.value);
      if (parameter === undefined) report({ message: "noParameter", at: found, values });
      else if (!isSecure(parameter)) report({ message: "notSecure", at: found, values });
    }
  },
});
