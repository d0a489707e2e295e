import { findMember, stringOf } from "@slipway/template-language";
import { controlsOf, nameOf } from "#arm-ttk/create-form.ts";
import { isNetPattern } from "#arm-ttk/net-pattern.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const shortest = 12;

export const passwordBoxesHaveMinLength = defineRule({
  id: "password-boxes-have-min-length",
  title: { en: "Passwords have a minimum length", "zh-CN": "密码有最小长度" },
  severity: "error",
  armTtk: "PasswordBoxes-Must-Have-Min-Length",
  policy: "300.4.4",
  appliesTo: "create-ui",
  messages: {
    noConstraints: {
      en: message`The password "${"name"}" has no "constraints".`,
      "zh-CN": message`密码“${"name"}”没有 "constraints"。`,
    },
    invalid: {
      en: message`The regular expression of the password "${"name"}" is invalid: ${"pattern"}`,
      "zh-CN": message`密码“${"name"}”的正则表达式无效：${"pattern"}`,
    },
    noLength: {
      en: message`The regular expression of the password "${"name"}" sets no minimum length.`,
      "zh-CN": message`密码“${"name"}”的正则表达式没有设定最小长度。`,
    },
    short: {
      severity: "warning",
      en: message`The password "${"name"}" may have ${"length"} characters; fewer than ${"shortest"} are easy to guess.`,
      "zh-CN": message`密码“${"name"}”可以只有 ${"length"} 个字符；少于 ${"shortest"} 个字符容易被猜中。`,
    },
  },
  fix: {
    en: `Write a "regex" that demands at least ${shortest} characters, for example ^.{${shortest},72}$.`,
    "zh-CN": `请写至少要求 ${shortest} 个字符的 "regex"，例如 ^.{${shortest},72}$。`,
  },
  check({ file, report }) {
    for (const control of controlsOf(file, "Microsoft.Common.PasswordBox")) {
      const name = nameOf(control);
      const constraints = findMember(control.node, "constraints");
      const pattern = stringOf(constraints?.value, "regex") ?? "";
      const at = findMember(constraints?.value, "regex");
      if (!isTruthy(constraints?.value)) {
        report({ message: "noConstraints", at: constraints ?? control.node, values: { name } });
      } else if (pattern !== "" && !/^\s*\[.*\]\s*$/s.test(pattern)) {
        const lengths = [...pattern.matchAll(/\{(\d+)/g)].map(([, least]) => Number(least));
        const length = lengths.reduce((sum, least) => sum + least, 0);
        if (!isNetPattern(pattern)) report({ message: "invalid", at, values: { name, pattern } });
        else if (lengths.length === 0) report({ message: "noLength", at, values: { name } });
        else if (length < shortest) report({ message: "short", at, values: { name, length, shortest } });
      }
    }
  },
});
