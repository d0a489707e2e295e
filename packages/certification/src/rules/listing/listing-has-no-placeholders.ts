import { textsForCustomers, withoutTags } from "#listing/listing-fields.ts";
import { placeholderIn } from "#listing/placeholder-in.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const listingHasNoPlaceholders = defineRule({
  id: "listing-has-no-placeholders",
  title: { en: "The listing has no placeholders", "zh-CN": "产品信息没有占位文本" },
  severity: "warning",
  policy: "100.12",
  appliesTo: "listing",
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
  check({ listing, report }) {
    for (const { text, pointer } of textsForCustomers(listing)) {
      const found = placeholderIn(withoutTags(text));
      if (found !== undefined) report({ message: "placeholder", pointer, values: { text: found } });
    }
  },
});
