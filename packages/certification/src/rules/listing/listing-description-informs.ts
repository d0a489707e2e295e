import { offerText, withoutTags } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Words of a passage on what is needed before, in languages that listings are written in. */
const prerequisites =
  /prerequisit|require|before you|you need|needs? |limitation|前提|先决条件|要求|需要|限制|voraussetzung|prérequis|requisito/i;

/** How a listing in another language says that the product speaks no other. */
const languageSentence =
  /only available in|available only in|nur (?:auf|in) |uniquement (?:en|disponible)|仅(?:提供|支持)|のみ/i;

export const listingDescriptionInforms = defineRule({
  id: "listing-description-informs",
  title: {
    en: "The description says more than the summary, and what the product needs",
    "zh-CN": "说明比摘要详细，并写明产品的前提条件",
  },
  severity: "warning",
  policy: "100.1.3",
  appliesTo: "listing",
  messages: {
    same: {
      en: message`The description is the same as the summary.`,
      "zh-CN": message`说明与摘要相同。`,
    },
    noNeeds: {
      severity: "info",
      en: message`The description names no prerequisites or limitations.`,
      "zh-CN": message`说明中未写明前提条件或限制。`,
    },
    language: {
      en: message`The description is not in English and does not say that the product is only available in its language.`,
      "zh-CN": message`说明不是英文，且未注明产品仅提供该语言版本。`,
    },
  },
  fix: {
    en: "Name the audience, what sets the product apart, the Microsoft products it works with, and what it needs.",
    "zh-CN": "请写明适用对象、产品特点、可配合使用的 Microsoft 产品以及所需条件。",
  },
  check({ listing, report }) {
    const { text, pointer } = offerText(listing, "description");
    const description = withoutTags(text);
    if (description === "") return;
    const summaries = ["summary", "longSummary"].map((name) =>
      withoutTags(offerText(listing, name).text).toLowerCase(),
    );
    if (summaries.includes(description.toLowerCase())) report({ message: "same", pointer });
    if (!prerequisites.test(description)) report({ message: "noNeeds", pointer });
    if (!isLatin(description) && !languageSentence.test(description))
      report({ message: "language", pointer });
  },
});

/** Most of its letters are Latin; other European languages cannot be told from English by that. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
