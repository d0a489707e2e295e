import { findByPattern } from "#input/object-index.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { placeholderIn } from "#listing/placeholder-in.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Members that customers read, in lower case; the hint in an empty field may well be an example. */
const shown = /^(?:label|sublabel|tooltip|text|description|validationmessage|message|title)$/;

export const formHasNoPlaceholders = defineRule({
  id: "form-has-no-placeholders",
  title: { en: "The create form has no placeholders", "zh-CN": "创建表单没有占位文本" },
  since: "2026.2",
  severity: "warning",
  policy: "100.12",
  appliesTo: "create-ui",
  messages: {
    placeholder: {
      en: message`"${"text"}" looks like a placeholder.`,
      "zh-CN": message`“${"text"}”像是占位文本。`,
    },
  },
  fix: {
    en: "Write what is meant, or leave it out.",
    "zh-CN": "请写出实际内容，或将其删除。",
  },
  check({ file, report }) {
    for (const { member } of findByPattern(wholeTemplateOf(file), shown)) {
      if (member.value.kind !== "string") continue;
      const text = placeholderIn(member.value.value);
      if (text !== undefined) report({ message: "placeholder", at: member.value, values: { text } });
    }
  },
});
