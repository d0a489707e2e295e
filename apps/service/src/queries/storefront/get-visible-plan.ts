import type { Context } from "#context.ts";
import { ServiceError } from "#service-error.ts";
import { findVisibleOffer, type StorefrontKey, type VisibleOffer } from "./find-visible-offer.ts";
import type { PagePlan } from "./visible-plans.ts";

export interface PlanKey extends StorefrontKey {
  planId: string;
}

/** A plan that this customer may see. @throws ServiceError `plan-not-found`, `subscription-not-granted` (previews). */
export async function getVisiblePlan(
  context: Context,
  key: PlanKey,
): Promise<{ offer: VisibleOffer; plan: PagePlan }> {
  const offer = await findVisibleOffer(context, key);
  const plan = offer?.plans.find((candidate) => candidate.planId === key.planId);
  if (offer === undefined || plan === undefined) throw new ServiceError("plan-not-found");
  return { offer, plan };
}
