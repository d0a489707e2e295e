import type { Context } from "#context.ts";
import { insertCancelOperation, type CancelOperationRow } from "#database/repositories/cancel-operation.ts";
import { lockOffer, type OfferKey } from "#database/repositories/offer.ts";
import { ServiceError } from "#service-error.ts";
import { cancelPublish } from "./cancel-publish.ts";

/**
 * Cancel as clients of `/api` know it: accepted also before sign-off and where nothing runs, and an operation of its own
 * in any case (publishing-flow "Moves").
 * @throws ServiceError `offer-not-found`, `forbidden`
 */
export async function cancelOnWire(context: Context, key: OfferKey): Promise<CancelOperationRow> {
  const operation = { id: context.services.newId(), at: context.services.clock.now() };
  try {
    const run = await cancelPublish(context, { ...key, isWishAccepted: true, operationId: operation.id });
    return describe(key, operation, run.number, run.go_live_at === null);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== "move-not-allowed") throw error;
    return noteIdleCancel(context, key, operation);
  }
}

/** Nothing runs: the operation is all there is to write. */
async function noteIdleCancel(
  { services }: Context,
  key: OfferKey,
  operation: { id: string; at: Date },
): Promise<CancelOperationRow> {
  return services.withTransaction(async (transaction) => {
    const offer = await lockOffer(transaction, key);
    const row = describe(key, operation, offer.latest_run, true);
    await insertCancelOperation(transaction, row);
    return row;
  });
}

function describe(
  { publisherId, offerId }: OfferKey,
  { id, at }: { id: string; at: Date },
  runNumber: number | null,
  isStaging: boolean,
): CancelOperationRow {
  const slot = isStaging ? "staging" : "production";
  return { id, publisher_id: publisherId, offer_id: offerId, run_number: runNumber, slot, at };
}
