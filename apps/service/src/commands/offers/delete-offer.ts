import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { lockOffer, type OfferKey } from "#database/repositories/offer.ts";
import { ServiceError } from "#service-error.ts";

/** Deletes an offer that was never published. @throws ServiceError `offer-not-found`, `offer-was-published`. */
export async function deleteOffer({ services, actor }: Context, key: OfferKey): Promise<void> {
  await services.withTransaction(async (transaction) => {
    const offer = await lockOffer(transaction, key);
    if (offer.latest_run !== null) throw new ServiceError("offer-was-published");
    await transaction
      .deleteFrom("offer")
      .where("publisher_id", "=", key.publisherId)
      .where("id", "=", key.offerId)
      .execute();
    await recordAudit(transaction, {
      event: "offer.deleted",
      actor,
      at: services.clock.now(),
      publisherId: key.publisherId,
      offerId: key.offerId,
      details: { name: offer.name },
    });
  });
}
