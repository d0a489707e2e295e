import type { ProductPage } from "@slipway/contracts";
import { itemsOf, memberOf } from "@slipway/contracts/offer-fields";
import type { Services } from "#compose.ts";
import type { ShownOffer } from "#database/repositories/storefront.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { readPlanAudience, shareSubscription } from "./audience.ts";

export type PagePlan = ProductPage["plans"][number];

/** The plans of a live page that somebody with these subscriptions may see: all public ones, and private ones that name one. */
export async function visiblePlans(
  services: Services,
  offer: Pick<ShownOffer, "publisherId" | "page" | "definition">,
  owned: readonly string[],
): Promise<PagePlan[]> {
  const { plans } = offer.page;
  if (owned.length === 0 || !plans.some((plan) => plan.isPrivate))
    return plans.filter((plan) => !plan.isPrivate);
  const definition = parseDefinition(offer.definition);
  const audiences = await Promise.all(
    plans.map(async (plan) =>
      plan.isPrivate
        ? readPlanAudience(services, offer.publisherId, findPlan(definition, plan.planId))
        : undefined,
    ),
  );
  return plans.filter((_plan, index) => {
    const audience = audiences[index];
    return audience === undefined || shareSubscription(owned, audience);
  });
}

/** A plan of a definition by its id. */
export function findPlan(definition: unknown, planId: string): unknown {
  return itemsOf(memberOf(definition, "plans")).find((plan) => memberOf(plan, "planId") === planId);
}
