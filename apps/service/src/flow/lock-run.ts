import type { Transaction } from "#database/database.ts";
import { lockOffer, type OfferKey, type OfferRow } from "#database/repositories/offer.ts";
import { findRun, type RunRow } from "#database/repositories/run.ts";

/** An offer with its latest run, locked until the transaction ends. */
export interface LockedOffer {
  offer: OfferRow;
  run: RunRow | undefined;
}

/** Locks an offer and reads its latest run, which the lock protects too. @throws ServiceError `offer-not-found`. */
export async function lockWithRun(transaction: Transaction, key: OfferKey): Promise<LockedOffer> {
  const offer = await lockOffer(transaction, key);
  const run = offer.latest_run === null ? undefined : await findRun(transaction, key, offer.latest_run);
  return { offer, run };
}
