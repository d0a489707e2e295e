import { offerText, planField, textsForCustomers } from "#listing/listing-fields.ts";
import type { ListingInput } from "#model/listing.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const listingHasPublicPlan = defineRule({
  id: "listing-has-public-plan",
  title: {
    en: "One plan is public, unless the offer is for tests",
    "zh-CN": "至少有一个公开计划，仅供测试的除外",
  },
  severity: "warning",
  policy: "100.1.5",
  appliesTo: "listing",
  messages: {
    allPrivate: {
      en: message`All plans are private: customers cannot find the offer.`,
      "zh-CN": message`所有计划都是专用的：客户无法找到该产品/服务。`,
    },
    publicTest: {
      en: message`The offer is marked as a test, but the plan "${"plan"}" is public.`,
      "zh-CN": message`该产品/服务标记为测试，但计划“${"plan"}”是公开的。`,
    },
    unmarkedTest: {
      en: message`The offer looks like a test, but is not marked with "MS Test Offer".`,
      "zh-CN": message`该产品/服务看起来是测试用的，但未标注“MS Test Offer”。`,
    },
  },
  fix: {
    en: 'Make a plan public, or keep a test offer private and write "MS Test Offer" into its description.',
    "zh-CN": "请公开一个计划；如为测试产品/服务，请保持专用并在说明中写明“MS Test Offer”。",
  },
  check({ listing, report }) {
    const { plans } = listing.definition;
    const isMarked = textsForCustomers(listing).some(({ text }) => /\bMS Test Offer\b/i.test(text));
    const open = plans.map((_plan, index) => index).filter((index) => !isPrivate(listing, index));
    const title = offerText(listing, "title");
    if (plans.length > 0 && open.length === 0 && !isMarked)
      report({ message: "allPrivate", pointer: "/plans" });
    if (isMarked) {
      for (const index of open) {
        const { planId } = plans[index]!;
        const plan = typeof planId === "string" ? planId : String(index + 1);
        report({ message: "publicTest", pointer: `/plans/${index}`, values: { plan } });
      }
    } else if (/^(?:my |a )?test(?:ing)?\b(?: offer| app(?:lication)?| \d+)?$/i.test(title.text)) {
      report({ message: "unmarkedTest", pointer: title.pointer });
    }
  },
});

function isPrivate(listing: ListingInput, index: number): boolean {
  const { value } = planField(listing, index, "restrictedAudience");
  return typeof value === "object" && value !== null;
}
