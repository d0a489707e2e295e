import { findLiteralCredentials } from "#arm-ttk/literal-credentials.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const properties = ["administratorLogin", "adminUsername"];

export const adminUsernameIsNoLiteral = defineRule({
  id: "admin-username-is-no-literal",
  title: {
    en: "The administrator's name is asked for, not written down",
    "zh-CN": "管理员用户名由客户提供，而不是写死",
  },
  severity: "error",
  armTtk: "adminUsername-Should-Not-Be-A-Literal",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    literal: {
      errorId: "AdminUsername.Is.Literal",
      en: message`The administrator's name is written down here.`,
      "zh-CN": message`管理员用户名在此处被写死。`,
    },
    variable: {
      errorId: "AdminUsername.Var.Is.Literal",
      en: message`The administrator's name is written down in a variable.`,
      "zh-CN": message`管理员用户名在变量中被写死。`,
    },
    throughVariable: {
      errorId: "AdminUserName.Is.Variable.Literal",
      en: message`The administrator's name comes from a variable in which it is written down.`,
      "zh-CN": message`管理员用户名来自一个将其写死的变量。`,
    },
  },
  fix: {
    en: "Declare a parameter adminUsername of type string without default, and write [parameters('adminUsername')].",
    "zh-CN": "请声明类型为 string、没有默认值的参数 adminUsername，并写 [parameters('adminUsername')]。",
  },
  check({ template, profile, report }) {
    for (const found of findLiteralCredentials(template, properties, profile)) report(found);
  },
});
