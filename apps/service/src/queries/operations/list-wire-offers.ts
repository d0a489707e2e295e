import type { Context } from "#context.ts";
import { listPublisherOffers, type ListedOfferRow } from "#database/repositories/publisher-offers.ts";
import { getPublisher } from "../users/list-publishers.ts";

/** Every offer of a publisher, as `/api` lists them. @throws ServiceError `publisher-not-found` */
export async function listWireOffers(context: Context, publisherId: string): Promise<ListedOfferRow[]> {
  await getPublisher(context, publisherId);
  return listPublisherOffers(context.services.db, publisherId);
}
