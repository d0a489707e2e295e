import type { OfferField } from "../field.ts";
import { applications, planTypeKey } from "../keys.ts";
import { text, type Bilingual } from "../text.ts";

function planField(
  key: string,
  title: Bilingual,
  rest: Pick<OfferField, "format"> & Partial<OfferField>,
): OfferField {
  return { key, scope: "plan", tab: "skus", group: "plan-details", title, required: true, ...rest };
}

const managed = ["managedApplication"] as const;

/** cpp-portal 5.2, 5.3. The plan's id has its own rule, since it names the plan. */
export const planFields: readonly OfferField[] = [
  planField(`${applications}skuTitle`, text("Title", "标题"), { format: { kind: "text", maxLength: 100 } }),
  planField(`${applications}skuSummary`, text("Summary", "摘要"), {
    format: { kind: "text", maxLength: 100 },
  }),
  planField(`${applications}skuDescription`, text("Description", "说明"), {
    format: { kind: "html", maxLength: 3000 },
  }),
  planField(planTypeKey, text("SKU Type", "SKU 类型"), {
    lock: "fixed",
    format: {
      kind: "choice",
      choices: [
        { value: "solutionTemplate", title: text("Solution Template", "解决方案模板") },
        { value: "managedApplication", title: text("Managed Application", "托管应用程序") },
      ],
    },
  }),
  planField(`${applications}cloudAvailability`, text("Cloud Availability", "云可用性"), {
    format: {
      kind: "choices",
      min: 1,
      max: 4,
      choices: [
        { value: "PublicAzure", title: text("Public Azure", "公共 Azure") },
        { value: "Fairfax", title: text("Azure Government Cloud", "Azure 政府云") },
        { value: "Mooncake", title: text("Azure China", "Azure 中国") },
        { value: "Blackforest", title: text("Azure Germany", "Azure 德国") },
      ],
    },
  }),
  planField(
    `${applications}certificationsAzureGovernment`,
    text("Azure Government certifications", "Azure 政府认证"),
    { required: false, format: { kind: "links" } },
  ),
  planField("restrictedAudience", text("Is this a private SKU?", "这是专用 SKU 吗？"), {
    required: false,
    lock: "may-not-become-private",
    help: text(
      "A private SKU is visible only to the subscriptions listed here, once the offer is live.",
      "产品/服务上线后，专用 SKU 仅对此处列出的订阅可见。",
    ),
    format: { kind: "audience" },
  }),
  planField("regions", text("Country/Region availability", "国家/地区可用性"), {
    kinds: managed,
    format: { kind: "regions" },
  }),
  planField("monthlyPricing", text("Old Pricing", "旧定价"), {
    kinds: managed,
    lock: "may-not-rise",
    help: text("US dollars per month.", "每月美元价格。"),
    format: { kind: "price" },
  }),
  planField("monthlyPricingV2", text("Simplified Currency Pricing", "简化货币定价"), {
    kinds: managed,
    lock: "may-not-rise",
    help: text("US dollars per month; the same as the old pricing.", "每月美元价格；必须与旧定价相同。"),
    format: { kind: "price" },
  }),
];
