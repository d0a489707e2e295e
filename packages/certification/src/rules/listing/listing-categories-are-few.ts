import { offerField, offerItems } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const most = 2;

export const listingCategoriesAreFew = defineRule({
  id: "listing-categories-are-few",
  title: { en: "The offer has one or two categories", "zh-CN": "产品/服务有一到两个类别" },
  severity: "warning",
  policy: "100.2.1",
  appliesTo: "listing",
  messages: {
    none: {
      en: message`No category is chosen.`,
      "zh-CN": message`未选择类别。`,
    },
    tooMany: {
      en: message`${"count"} categories are chosen; at most ${"most"} are shown.`,
      "zh-CN": message`选择了 ${"count"} 个类别；最多显示 ${"most"} 个。`,
    },
  },
  fix: {
    en: "Choose the two categories in which customers would look for it.",
    "zh-CN": "请选择客户最可能查找的两个类别。",
  },
  check({ listing, report }) {
    const count = offerItems(listing, "categories").length;
    const { pointer } = offerField(listing, "categories");
    if (count === 0) report({ message: "none", pointer });
    else if (count > most) report({ message: "tooMany", pointer, values: { count, most } });
  },
});
