import { stringOf } from "@slipway/template-language";
import { controlsOf } from "#arm-ttk/create-form.ts";
import { textsForCustomers } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const types = ["Microsoft.Common.TextBox", "Microsoft.Common.PasswordBox"];
/** What only the publisher's customers have. */
const ownKeys =
  /\b(?:licen[cs]e|activation|product|serial|enrol?lment)[\s_-]*(?:key|code|token|number|id)\b|许可证密钥|激活码/i;
/** What tells where to get one. */
const source = /\b(?:trial|evaluation|free of charge|sign up|licen[cs]e key)\b|试用|许可证密钥|激活码/i;

export const testersCanFillInTheForm = defineRule({
  id: "testers-can-fill-in-the-form",
  title: { en: "Testers have what the form asks for", "zh-CN": "测试人员具备表单所需的内容" },
  since: "2026.2",
  severity: "warning",
  policy: "100.14",
  appliesTo: "create-ui",
  messages: {
    unexplained: {
      en: message`"${"name"}" asks for something that only customers have, and the listing does not say where it comes from.`,
      "zh-CN": message`“${"name"}”要求提供只有客户才有的内容，而产品信息没有说明其来源。`,
    },
  },
  fix: {
    en: "Say in the description how to get one for a trial; reviewers need one too, so offer it when the review begins.",
    "zh-CN": "请在说明中写明如何获取试用的密钥；评审者同样需要，请在评审开始时提供。",
  },
  check({ file, listing, report }) {
    if (listing === undefined || textsForCustomers(listing).some(({ text }) => source.test(text))) return;
    for (const { node } of types.flatMap((type) => controlsOf(file, type))) {
      const name = stringOf(node, "name") ?? "";
      const words = [name.replaceAll(/([a-z])(?=[A-Z])/g, "$1 "), stringOf(node, "label") ?? ""];
      if (words.some((text) => ownKeys.test(text)))
        report({ message: "unexplained", at: node, values: { name } });
    }
  },
});
