import type { Context } from "#context.ts";
import { listPublisherOffers, type ListedOfferRow } from "#database/statements/list-publisher-offers.ts";
import { getPublisher } from "../users/list-publishers.ts";

/** Every offer of a publisher, as `/api` lists them. @throws ServiceError `publisher-not-found` */
export async function listWireOffers(
  context: Context,
  publisherId: string,
): Promise<readonly ListedOfferRow[]> {
  const rows = await listPublisherOffers(context.services.pool, publisherId);
  // Who has offers is there.
  if (rows.length === 0) await getPublisher(context, publisherId);
  return rows;
}
