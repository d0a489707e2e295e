import { findMember } from "@slipway/template-language";
import { findByName } from "#input/object-index.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const validationsHaveMessage = defineRule({
  id: "validations-have-message",
  title: { en: "Every validation says what is wrong", "zh-CN": "每项验证都说明错误原因" },
  severity: "error",
  armTtk: "Validations-Must-Have-Message",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    missing: {
      errorId: "Validations.Must.Have.Message",
      en: message`The validation has no "message".`,
      "zh-CN": message`该验证没有 "message"。`,
    },
  },
  fix: {
    en: 'Say in "message" which values are accepted.',
    "zh-CN": '请在 "message" 中说明可接受的值。',
  },
  check({ file, report }) {
    for (const { member } of findByName(wholeTemplateOf(file), "validations")) {
      const { value } = member;
      for (const validation of value.kind === "array" ? value.items : [value]) {
        if (findMember(validation, "message") === undefined) report({ message: "missing", at: validation });
      }
    }
  },
});
