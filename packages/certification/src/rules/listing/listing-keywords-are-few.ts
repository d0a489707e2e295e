import { competitorIn } from "#listing/competitor-in.ts";
import { offerItems, textOf, type Field } from "#listing/listing-fields.ts";
import type { ListingInput } from "#model/listing.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const most = 3;
/** The list has these names in the documents of different tools. */
const names = ["searchKeywords", "keywords"];

export const listingKeywordsAreFew = defineRule({
  id: "listing-keywords-are-few",
  title: {
    en: "Three keywords at most, each on the product itself",
    "zh-CN": "最多三个关键字，且均与产品本身有关",
  },
  since: "2026.2",
  severity: "warning",
  policy: "100.2.2",
  appliesTo: "listing",
  messages: {
    tooMany: {
      en: message`${"count"} keywords are given; at most ${"most"} are searched for.`,
      "zh-CN": message`填写了 ${"count"} 个关键字；搜索最多使用 ${"most"} 个。`,
    },
    foreign: {
      en: message`The keyword names another cloud: "${"name"}".`,
      "zh-CN": message`关键字中提到了其他云：“${"name"}”。`,
    },
    twice: {
      en: message`The keyword "${"keyword"}" is given twice.`,
      "zh-CN": message`关键字“${"keyword"}”重复。`,
    },
  },
  fix: {
    en: "Keep the three words under which customers look for what it does.",
    "zh-CN": "请保留客户查找此类功能时最常用的三个词。",
  },
  check({ listing, report }) {
    const keywords = keywordsOf(listing);
    const [first] = keywords;
    if (first === undefined) return;
    if (keywords.length > most)
      report({ message: "tooMany", pointer: parentOf(first), values: { count: keywords.length, most } });
    const seen = new Set<string>();
    for (const { value, pointer } of keywords) {
      const keyword = textOf(value);
      const name = competitorIn(keyword);
      if (name !== undefined) report({ message: "foreign", pointer, values: { name } });
      if (seen.has(keyword.toLowerCase())) report({ message: "twice", pointer, values: { keyword } });
      seen.add(keyword.toLowerCase());
    }
  },
});

function keywordsOf(listing: ListingInput): Field[] {
  return names.map((name) => offerItems(listing, name)).find((items) => items.length > 0) ?? [];
}

function parentOf({ pointer }: Field): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}
