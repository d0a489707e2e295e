import { offerText } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const contacts = ["engineeringContact", "supportContact"] as const;
const parts = ["Name", "Email", "Phone"] as const;

export const listingNamesContacts = defineRule({
  id: "listing-names-contacts",
  title: { en: "Engineering and support can be reached", "zh-CN": "可以联系到工程人员和支持人员" },
  severity: "error",
  policy: "100.5",
  appliesTo: "listing",
  messages: {
    missing: {
      en: message`"${"name"}" is missing.`,
      "zh-CN": message`缺少“${"name"}”。`,
    },
    noMail: {
      en: message`"${"text"}" is no mail address.`,
      "zh-CN": message`“${"text"}”不是邮件地址。`,
    },
  },
  fix: {
    en: "Give a name, a mail address and a telephone number for each of the two contacts.",
    "zh-CN": "请为两个联系人分别填写姓名、邮件地址和电话号码。",
  },
  check({ listing, report }) {
    for (const name of contacts.flatMap((contact) => parts.map((part) => contact + part))) {
      const { text, pointer } = offerText(listing, name);
      if (text === "") report({ message: "missing", pointer, values: { name } });
      else if (name.endsWith("Email") && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text)) {
        report({ message: "noMail", pointer, values: { text } });
      }
    }
  },
});
