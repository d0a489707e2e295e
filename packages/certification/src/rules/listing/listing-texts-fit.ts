import { offerText } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Most characters, markup included. */
const texts = [
  { name: "title", most: 200 },
  { name: "summary", most: 100 },
  { name: "longSummary", most: 256 },
  { name: "description", most: 5000 },
] as const;

export const listingTextsFit = defineRule({
  id: "listing-texts-fit",
  title: {
    en: "Title, summaries and description are there and not too long",
    "zh-CN": "标题、摘要和说明均已填写且长度合适",
  },
  severity: "error",
  policy: "100.1",
  appliesTo: "listing",
  messages: {
    missing: {
      en: message`The listing has no "${"name"}".`,
      "zh-CN": message`产品信息没有“${"name"}”。`,
    },
    tooLong: {
      en: message`"${"name"}" has ${"length"} characters; at most ${"most"} are allowed.`,
      "zh-CN": message`“${"name"}”有 ${"length"} 个字符；最多允许 ${"most"} 个。`,
    },
    emoji: {
      en: message`The title contains "${"sign"}"; emoji are not allowed there.`,
      "zh-CN": message`标题中含有“${"sign"}”；标题不允许使用表情符号。`,
    },
  },
  fix: {
    en: "Say in the title what it is, in the summary what it does, and in the description for whom and how.",
    "zh-CN": "请在标题中说明产品是什么，在摘要中说明其作用，在说明中写明适用对象和使用方式。",
  },
  check({ listing, report }) {
    for (const { name, most } of texts) {
      const { text, pointer } = offerText(listing, name);
      if (text === "") report({ message: "missing", pointer, values: { name } });
      else if (text.length > most)
        report({ message: "tooLong", pointer, values: { name, length: text.length, most } });
    }
    const title = offerText(listing, "title");
    const sign = /\p{Extended_Pictographic}/u.exec(title.text.replaceAll(/[©®™]/g, ""))?.[0];
    if (sign !== undefined) report({ message: "emoji", pointer: title.pointer, values: { sign } });
  },
});
