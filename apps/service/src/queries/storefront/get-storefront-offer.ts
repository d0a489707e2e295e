import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { ServiceError } from "#service-error.ts";
import { findVisibleOffer, type StorefrontKey } from "./find-visible-offer.ts";

/** A product page as this customer may see it. @throws ServiceError `offer-not-found`, `subscription-not-granted`. */
export async function getStorefrontOffer(
  context: Context,
  input: StorefrontKey,
): Promise<CallOutput<"getStorefrontOffer">> {
  const offer = await findVisibleOffer(context, input);
  if (offer === undefined) throw new ServiceError("offer-not-found");
  const { page, publisherName, runNumber, isPreview, plans } = offer;
  return { ...page, publisherName, runNumber, isPreview, plans };
}
