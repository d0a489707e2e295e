import type { Context } from "#context.ts";
import type { Transaction } from "#database/database.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { insertCancelOperation } from "#database/repositories/cancel-operation.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { endReview } from "#database/repositories/review.ts";
import { updateRun, type RunRow } from "#database/repositories/run.ts";
import { standingOf } from "#domain/standing.ts";
import { lockWithRun, type LockedOffer } from "#flow/lock-run.ts";
import { makeMove } from "#flow/make-move.ts";
import { ServiceError } from "#service-error.ts";

export interface CancelInput extends OfferKey {
  /** `/api` notes a cancel that comes too early and carries it out at sign-off; others are refused. */
  isWishAccepted?: boolean;
  /** Of the operation that `/api` shows for this cancel; others write none. */
  operationId?: string;
}

const beforeSignOff = ["running-certification", "running-packaging", "running-preview"];

/**
 * Cancels the run under way; the preview is withdrawn and step 1 is next.
 * @throws ServiceError `cancel-too-early` before sign-off, `move-not-allowed` when nothing can be canceled.
 */
export async function cancelPublish(context: Context, input: CancelInput): Promise<RunRow> {
  const { services } = context;
  return services.withTransaction(async (transaction) => {
    const locked = await lockWithRun(transaction, input);
    if (locked.run === undefined) throw new ServiceError("move-not-allowed");
    const canceled = await cancelRun(
      context,
      transaction,
      { offer: locked.offer, run: locked.run },
      input.isWishAccepted ?? false,
    );
    if (input.operationId !== undefined)
      await noteOperation(context, transaction, canceled, input.operationId);
    return canceled;
  });
}

async function cancelRun(
  context: Context,
  transaction: Transaction,
  { offer, run }: LockedOffer & { run: RunRow },
  isWishAccepted: boolean,
): Promise<RunRow> {
  const { services, actor } = context;
  const isEarly = beforeSignOff.includes(standingOf(offer.status, run));
  if (isEarly && services.config.flow.cancellation === "from-sign-off") {
    if (!isWishAccepted) throw new ServiceError("cancel-too-early", tooEarly);
    return noteWish(context, transaction, run);
  }
  const name = isEarly ? "cancelEarly" : "cancel";
  const canceled = await makeMove(transaction, services, {
    name,
    offer,
    run,
    actor,
    endedBecause: "canceled",
  });
  await endReview(transaction, run.id, { state: "withdrawn", at: services.clock.now() });
  return canceled;
}

async function noteOperation(
  { services }: Context,
  transaction: Transaction,
  run: RunRow,
  id: string,
): Promise<void> {
  await insertCancelOperation(transaction, {
    id,
    publisher_id: run.publisher_id,
    offer_id: run.offer_id,
    run_number: run.number,
    slot: run.go_live_at === null ? "staging" : "production",
    at: services.clock.now(),
  });
}

async function noteWish(
  { services, actor }: Context,
  transaction: Transaction,
  run: RunRow,
): Promise<RunRow> {
  const at = services.clock.now();
  if (run.cancel_requested_at !== null) return run;
  await updateRun(transaction, run.id, { cancel_requested_at: at });
  await recordAudit(transaction, {
    event: "run.cancel-requested",
    actor,
    at,
    publisherId: run.publisher_id,
    offerId: run.offer_id,
    runId: run.id,
    onceKey: `${run.id}/cancel-requested`,
  });
  return { ...run, cancel_requested_at: at };
}

const tooEarly = {
  detail:
    "Cancel Publish is possible once the offer waits for publisher sign-off. Until then let the steps run.",
  detailZh: "产品/服务等待发布者签收后才可取消发布。在此之前请等待各步骤完成。",
};
