import type { OfferField } from "../field.ts";
import { text } from "../text.ts";

/** cpp-portal 5.1; the offer id and the publisher id are fixed at creation and are not part of the definition. */
export const offerSettingsFields: readonly OfferField[] = [
  {
    key: "displayText",
    scope: "definition",
    tab: "offer-settings",
    group: "offer-settings",
    title: text("Name", "名称"),
    help: text(
      "Shown in lists. Leave the company's name out, unless the product is marketed with it.",
      "显示在列表中。除非产品以公司名称进行推广，否则请勿包含公司名称。",
    ),
    required: true,
    format: { kind: "text", maxLength: 50 },
  },
];
