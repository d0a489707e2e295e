import { competitorIn } from "#listing/competitor-in.ts";
import { textsForCustomers, withoutTags } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const listingNamesNoCompetitors = defineRule({
  id: "listing-names-no-competitors",
  title: { en: "The listing does not compare with other clouds", "zh-CN": "产品信息不与其他云进行比较" },
  severity: "warning",
  policy: "100.1.3",
  appliesTo: "listing",
  messages: {
    named: {
      en: message`The text names another cloud: "${"name"}".`,
      "zh-CN": message`文本中提到了其他云：“${"name"}”。`,
    },
  },
  fix: {
    en: "Keep it where it is a fact about the product, such as a source to read from; leave comparisons out.",
    "zh-CN": "如属产品事实（例如数据来源）可以保留；请删除比较性内容。",
  },
  check({ listing, report }) {
    for (const { text, pointer } of textsForCustomers(listing)) {
      const name = competitorIn(withoutTags(text));
      if (name !== undefined) report({ message: "named", pointer, values: { name } });
    }
  },
});
