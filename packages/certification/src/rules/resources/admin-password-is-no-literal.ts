import { findLiteralCredentials } from "#arm-ttk/literal-credentials.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const properties = ["administratorLoginPassword", "adminPassword"];

export const adminPasswordIsNoLiteral = defineRule({
  id: "admin-password-is-no-literal",
  title: {
    en: "The administrator's password is asked for, not written down",
    "zh-CN": "管理员密码由客户提供，而不是写死",
  },
  severity: "error",
  armTtk: "adminPassword-Should-Not-Be-A-Literal",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    literal: {
      errorId: "AdminPassword.Is.Literal",
      en: message`The administrator's password is written down here.`,
      "zh-CN": message`管理员密码在此处被写死。`,
    },
    variable: {
      errorId: "AdminPassword.Var.Is.Literal",
      en: message`The administrator's password is written down in a variable.`,
      "zh-CN": message`管理员密码在变量中被写死。`,
    },
    throughVariable: {
      errorId: "AdminPassword.Is.Variable.Literal",
      en: message`The administrator's password comes from a variable in which it is written down.`,
      "zh-CN": message`管理员密码来自一个将其写死的变量。`,
    },
  },
  fix: {
    en: "Declare a parameter adminPassword of type securestring without default, and write [parameters('adminPassword')].",
    "zh-CN":
      "请声明类型为 securestring、没有默认值的参数 adminPassword，并写 [parameters('adminPassword')]。",
  },
  check({ template, profile, report }) {
    for (const found of findLiteralCredentials(template, properties, profile)) report(found);
  },
});
