import { appliesTo } from "../applies-to.ts";
import type { OfferField } from "../field.ts";
import { planFields } from "../fields/plan.ts";
import { planTypeKey } from "../keys.ts";
import { pointerTo } from "../pointer.ts";
import { readMonthlyPrice } from "../price.ts";
import { text } from "../text.ts";
import { itemsOf, memberOf } from "../values.ts";
import { checkField } from "./check-field.ts";
import { checkPackages } from "./check-packages.ts";
import { shorten } from "./check-text.ts";
import type { CheckContext } from "./context.ts";

const planIdForm = /^(?=.{1,50}$)[a-z0-9_-]*[a-z0-9_]$/;
const planList: Pick<OfferField, "tab" | "title"> = { tab: "skus", title: text("SKUs", "SKU") };
const planId: Pick<OfferField, "tab" | "title"> = { tab: "skus", title: text("SKU ID", "SKU ID") };

/** Every plan: its id, its fields by kind, its packages. */
export function checkPlans(context: CheckContext, plans: unknown): void {
  const items = itemsOf(plans);
  if (items.length === 0) context.report("plan-missing", planList, "/plans");
  const seen = new Set<unknown>();
  items.forEach((plan, index) => {
    const pointer = `/plans${pointerTo(index)}`;
    const id = memberOf(plan, "planId");
    checkPlanId(context, id, seen, `${pointer}/planId`);
    checkPlanFields(context, plan, pointer);
    checkPrices(context, plan, pointer);
    checkPackages(context, { plan, id: String(id ?? ""), pointer });
  });
}

function checkPlanId(context: CheckContext, id: unknown, seen: Set<unknown>, pointer: string): void {
  if (typeof id !== "string" || !planIdForm.test(id)) {
    context.report("plan-id", planId, pointer, { value: shorten(id ?? "") });
  } else if (seen.has(id)) {
    context.report("plan-id-twice", planId, pointer, { value: id });
  }
  seen.add(id);
}

function checkPlanFields(context: CheckContext, plan: unknown, pointer: string): void {
  const kind = memberOf(plan, planTypeKey);
  for (const field of planFields) {
    if (appliesTo(field, kind)) {
      checkField(context, field, memberOf(plan, field.key), pointer + pointerTo(field.key));
    }
  }
}

/** cpp-portal 5.3: old and simplified pricing are the same amount. */
function checkPrices(context: CheckContext, plan: unknown, pointer: string): void {
  if (memberOf(plan, planTypeKey) !== "managedApplication") return;
  const old = readMonthlyPrice(memberOf(plan, "monthlyPricing"));
  const simplified = readMonthlyPrice(memberOf(plan, "monthlyPricingV2"));
  const field = planFields.find((candidate) => candidate.key === "monthlyPricingV2");
  if (field !== undefined && old !== undefined && simplified !== undefined && old !== simplified) {
    context.report("prices-differ", field, `${pointer}/monthlyPricingV2`);
  }
}
