import type { Selectable, Updateable } from "kysely";
import { ServiceError } from "#service-error.ts";
import type { Database, Transaction } from "../database.ts";
import type { OfferTable } from "../tables/offer.ts";

export type OfferRow = Selectable<OfferTable>;

/** Names one offer. */
export interface OfferKey {
  publisherId: string;
  offerId: string;
}

export async function findOffer(db: Database, key: OfferKey): Promise<OfferRow | undefined> {
  return db
    .selectFrom("offer")
    .selectAll()
    .where("publisher_id", "=", key.publisherId)
    .where("id", "=", key.offerId)
    .executeTakeFirst();
}

/** @throws ServiceError `offer-not-found`. */
export async function getOfferRow(db: Database, key: OfferKey): Promise<OfferRow> {
  const row = await findOffer(db, key);
  if (row === undefined) throw offerNotFound(key);
  return row;
}

/** The offer, locked until the transaction ends: every move and save takes this lock first. */
export async function lockOffer(transaction: Transaction, key: OfferKey): Promise<OfferRow> {
  const row = await transaction
    .selectFrom("offer")
    .selectAll()
    .where("publisher_id", "=", key.publisherId)
    .where("id", "=", key.offerId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw offerNotFound(key);
  return row;
}

export async function updateOffer(
  db: Database,
  key: OfferKey,
  change: Updateable<OfferTable>,
): Promise<void> {
  await db
    .updateTable("offer")
    .set(change)
    .where("publisher_id", "=", key.publisherId)
    .where("id", "=", key.offerId)
    .execute();
}

/** What a query answers that found no offer of this name. */
export function offerNotFound({ publisherId, offerId }: OfferKey): ServiceError {
  return new ServiceError("offer-not-found", {
    detail: `The publisher "${publisherId}" has no offer "${offerId}".`,
    detailZh: `发布者“${publisherId}”没有产品/服务“${offerId}”。`,
  });
}
