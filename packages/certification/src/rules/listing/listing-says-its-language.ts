import { offerText, withoutTags } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Letters of scripts that English does not use. */
const foreignLetter = /(?!\p{Script=Latin})\p{L}/gu;
const anyLetter = /\p{L}/gu;
/** So much of the beginning and of the end is searched. */
const edge = 400;
const says =
  /\b(?:only )?(?:available|offered|supported|provided) (?:only )?in \p{Lu}\p{L}+|\bin \p{Lu}\p{L}+ only\b|仅(?:提供|支持|以)[^。]{0,12}(?:文|语)|(?:界面|应用|产品)[^。]{0,8}(?:中文|日文|韩文|日语|俄语)/u;

export const listingSaysItsLanguage = defineRule({
  id: "listing-says-its-language",
  title: {
    en: "A listing in another language than English says which",
    "zh-CN": "非英语的产品信息说明其语言",
  },
  since: "2026.2",
  severity: "warning",
  policy: "100.1.4",
  appliesTo: "listing",
  messages: {
    unsaid: {
      en: message`The description is not in English, and says neither at its beginning nor at its end in which language the product is.`,
      "zh-CN": message`说明不是英语，且开头和结尾均未写明产品使用哪种语言。`,
    },
  },
  fix: {
    en: 'Add a sentence such as "This application is only available in German." as the first or the last one.',
    "zh-CN": "请在开头或结尾添加一句，例如“本应用仅提供中文版。”。",
  },
  check({ listing, report }) {
    const { text, pointer } = offerText(listing, "description");
    const plain = withoutTags(text);
    const foreign = plain.match(foreignLetter)?.length ?? 0;
    const letters = plain.match(anyLetter)?.length ?? 0;
    if (foreign * 2 <= letters) return;
    if (!says.test(`${plain.slice(0, edge)}\n${plain.slice(-edge)}`)) report({ message: "unsaid", pointer });
  },
});
