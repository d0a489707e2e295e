import type { Selectable } from "kysely";
import type { Database, Transaction } from "../database.ts";
import type { CancelOperationTable } from "../tables/cancel-operation.ts";
import type { OfferKey } from "./offer.ts";

export type CancelOperationRow = Selectable<CancelOperationTable>;

/** Writes a cancel as the operation of its own that clients of `/api` look for. */
export async function insertCancelOperation(
  transaction: Transaction,
  row: CancelOperationRow,
): Promise<void> {
  await transaction.insertInto("cancel_operation").values(row).execute();
}

/** Cancels of an offer, newest first. */
export async function listCancelOperations(db: Database, key: OfferKey): Promise<CancelOperationRow[]> {
  return db
    .selectFrom("cancel_operation")
    .selectAll()
    .where("publisher_id", "=", key.publisherId)
    .where("offer_id", "=", key.offerId)
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
}
