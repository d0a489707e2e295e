import type { ProductPage, Slot } from "@slipway/contracts";
import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { buildProductPage } from "#product-page/build-product-page.ts";
import { readContent } from "../offers/read-content.ts";

/** The product page of a slot as its people see it; for the draft it is rendered now. @throws ServiceError `slot-empty`. */
export async function getProductPage(
  { services }: Context,
  key: OfferKey & { slot: Slot },
): Promise<ProductPage> {
  const content = await readContent(services, key, key.slot);
  const page = await buildProductPage(services, {
    publisher_id: key.publisherId,
    offer_id: key.offerId,
    content_hash: content.contentHash ?? "",
    definition: JSON.stringify(content.definition),
    files: content.files,
  });
  const { name: publisherName } = await services.db
    .selectFrom("publisher")
    .select("name")
    .where("id", "=", key.publisherId)
    .executeTakeFirstOrThrow();
  return {
    ...page,
    publisherName,
    isPreview: key.slot !== "production",
    ...(content.runNumber === undefined ? {} : { runNumber: content.runNumber }),
  };
}
