import { categories } from "../categories.ts";
import type { OfferField } from "../field.ts";
import { marketplace } from "../keys.ts";
import { text, type Bilingual } from "../text.ts";

function overview(
  key: string,
  title: Bilingual,
  rest: Pick<OfferField, "format"> & Partial<OfferField>,
): OfferField {
  return {
    key: marketplace + key,
    scope: "offer",
    tab: "marketplace",
    group: "overview",
    title,
    required: true,
    ...rest,
  };
}

/** cpp-portal 5.5, 5.8. */
export const overviewFields: readonly OfferField[] = [
  overview("title", text("Title", "标题"), { format: { kind: "text", maxLength: 50 } }),
  overview("summary", text("Summary", "摘要"), { format: { kind: "text", maxLength: 100 } }),
  overview("longSummary", text("Long Summary", "详细摘要"), {
    format: { kind: "text", maxLength: 256, multiline: true },
    help: text("May be the same as the summary.", "可与摘要相同。"),
  }),
  overview("description", text("Description", "说明"), {
    format: { kind: "html", maxLength: 3000 },
    help: text("Paragraphs, emphasis, lists and headings.", "支持段落、强调、列表和标题。"),
  }),
  overview("offerMarketingUrlIdentifier", text("Marketing Identifier", "营销标识符"), {
    format: { kind: "text", maxLength: 50 },
    help: text("A short word for an alias of the product page's address.", "用作产品页地址别名的简短标识。"),
  }),
  overview("allowedSubscriptions", text("Preview Subscription IDs", "预览订阅 ID"), {
    format: { kind: "guids", min: 1, max: 100 },
    help: text("Only these subscriptions can see the preview.", "只有这些订阅可以查看预览版。"),
  }),
  overview("usefulLinks", text("Useful Links", "有用的链接"), {
    required: false,
    format: { kind: "links" },
    help: text("At least one should lead to documentation.", "至少应有一个指向文档的链接。"),
  }),
  overview("categories", text("Suggested Categories", "建议的类别"), {
    format: { kind: "choices", choices: categories, min: 1, max: 5, isOpen: true },
  }),
  overview("cspOfferOptIn", text("Cloud Solution Provider opt-in", "加入云解决方案提供商计划"), {
    required: false,
    format: { kind: "boolean" },
  }),
  overview("leadDestination", text("Lead destination", "潜在顾客目标"), {
    group: "lead-management",
    required: false,
    format: { kind: "lead-destination" },
  }),
  overview("privacyURL", text("Privacy policy URL", "隐私策略 URL"), {
    group: "legal",
    format: { kind: "url" },
  }),
  overview("termsOfUse", text("Terms of use", "使用条款"), {
    group: "legal",
    format: { kind: "html", maxLength: 200_000 },
    help: text("Customers accept them before they deploy.", "客户在部署之前须接受这些条款。"),
  }),
];
