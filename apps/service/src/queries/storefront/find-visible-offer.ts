import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { findShownOffer, type ShownOffer } from "#database/repositories/storefront.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { ServiceError } from "#service-error.ts";
import { readPreviewAudience, shareSubscription } from "./audience.ts";
import { listOwnedSubscriptions } from "./list-owned-subscriptions.ts";
import { visiblePlans, type PagePlan } from "./visible-plans.ts";

/** An offer as one customer sees it. */
export interface VisibleOffer extends ShownOffer {
  isPreview: boolean;
  /** Without private plans that are not for this customer. */
  plans: PagePlan[];
  /** The customer's subscriptions, in lower case. */
  owned: string[];
}

export interface StorefrontKey extends OfferKey {
  preview?: boolean | undefined;
}

/**
 * The live offer, or its preview; undefined where this customer sees nothing of the live one.
 * @throws ServiceError `subscription-not-granted` for a preview that is not theirs; the same where there is none, so that
 * nobody learns what is being prepared.
 */
export async function findVisibleOffer(
  context: Context,
  key: StorefrontKey,
): Promise<VisibleOffer | undefined> {
  const { services } = context;
  const isPreview = key.preview === true;
  const owned = await listOwnedSubscriptions(context);
  const offer = await (isPreview
    ? findShownOffer(services.db, key, "preview")
    : services.storefront.read((db) => findShownOffer(db, key, "production")));
  if (isPreview) {
    if (offer === undefined || !mayPreview(offer, owned)) throw previewNotGranted();
    return { ...offer, isPreview, owned, plans: offer.page.plans };
  }
  if (offer === undefined) return undefined;
  const plans = await visiblePlans(services, offer, owned);
  return plans.length === 0 ? undefined : { ...offer, isPreview, owned, plans };
}

/** Whether one of these subscriptions is on the content's preview list. */
export function mayPreview(offer: Pick<ShownOffer, "definition">, owned: readonly string[]): boolean {
  return owned.length > 0 && shareSubscription(owned, readPreviewAudience(parseDefinition(offer.definition)));
}

function previewNotGranted(): ServiceError {
  return new ServiceError("subscription-not-granted", {
    detail:
      "There is no preview of this offer for your subscriptions. An administrator can grant you a subscription that is on the offer's preview list.",
    detailZh: "您的订阅没有此产品/服务的预览版。管理员可以授予您一个位于该产品/服务预览列表中的订阅。",
  });
}
