import type { StepId } from "@slipway/contracts";
import type { Actor } from "#context.ts";
import type { Services } from "#compose.ts";
import type { Transaction } from "#database/database.ts";
import { notifyOfferChange } from "#database/offer-events.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { updateOffer, type OfferRow } from "#database/repositories/offer.ts";
import { insertMessages } from "#database/repositories/run-message.ts";
import { insertSteps } from "#database/repositories/run-step.ts";
import { insertRun, type RunRow } from "#database/repositories/run.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import type { NewMessage } from "#domain/message.ts";
import { moveOf } from "#domain/moves.ts";
import { standingTable } from "#domain/standing.ts";
import { stepsOf } from "#domain/steps.ts";
import { enqueueStep } from "./make-move.ts";
import { moveMessages } from "./move-messages.ts";

export interface NewRun {
  /** A move that makes a run: the caller has asked `decide`. */
  move: "publish" | "supersede" | "rollBack";
  /** Locked by this transaction. */
  offer: OfferRow;
  submissionId: string;
  actor: Actor;
  notificationEmails: readonly string[];
  messages?: readonly NewMessage[];
  rollBackOf?: number;
}

/** Writes a new run with its steps before the first job complete, and that job, in the caller's transaction. */
export async function startRun(
  transaction: Transaction,
  services: Services,
  request: NewRun,
): Promise<RunRow> {
  const { move, offer, actor } = request;
  const now = services.clock.now();
  const run = newRunRow(services, request, now);
  await insertRun(transaction, { ...run, started_by: JSON.stringify(run.started_by), canceled_by: null });
  await writeSteps(transaction, request, run, now);
  await updateOffer(transaction, keyOf(offer), {
    status: standingTable[moveOf(move).to].status,
    status_since: now,
    changed_at: now,
    latest_run: run.number,
    version: run.offer_version,
    notification_emails: run.notification_emails,
  });
  const details = {
    run: run.number,
    ...(request.rollBackOf === undefined ? {} : { rollBackOf: request.rollBackOf }),
  };
  const place = { ...keyOf(offer), runId: run.id };
  await recordAudit(transaction, {
    event: moveOf(move).event,
    actor,
    at: now,
    ...place,
    details,
    onceKey: `${run.id}/start`,
  });
  await enqueueStep(transaction, services, run);
  await notifyOfferChange(transaction, keyOf(offer));
  return run;
}

function newRunRow(services: Services, { move, offer, actor, ...request }: NewRun, now: Date): RunRow {
  const target = standingTable[moveOf(move).to].run ?? { state: "running" as const, step: "live" as StepId };
  const passed = move === "rollBack" ? now : null;
  return {
    id: services.newId(),
    publisher_id: offer.publisher_id,
    offer_id: offer.id,
    number: (offer.latest_run ?? 0) + 1,
    submission_id: request.submissionId,
    state: target.state,
    step: target.step,
    offer_version: offer.version + 1,
    notification_emails: [...request.notificationEmails],
    started_at: now,
    started_by: summariseActor(actor),
    preview_at: passed,
    go_live_at: passed,
    ended_at: null,
    ended_because: null,
    cancel_requested_at: null,
    canceled_by: null,
    due_at: null,
    due_warned_at: null,
    roll_back_of: request.rollBackOf ?? null,
    publish_operation_id: services.newId(),
    go_live_operation_id: services.newId(),
  };
}

async function writeSteps(transaction: Transaction, request: NewRun, run: RunRow, now: Date): Promise<void> {
  const steps = stepsOf(request.offer.offer_type_id);
  const current = steps.findIndex((step) => step.id === run.step);
  const statusAt = (index: number) =>
    index < current ? "complete" : index === current ? "inProgress" : "notStarted";
  await insertSteps(
    transaction,
    run.id,
    steps.map(({ id }, index) => ({ step: id, status: statusAt(index) })),
    now,
  );
  const { text, ...rest } = moveMessages[request.move];
  const fill = (template: string) => template.replace("{by}", () => summariseActor(request.actor).name);
  const first = steps[request.move === "rollBack" ? current : 0]?.id ?? run.step;
  await insertMessages(transaction, { runId: run.id, step: first, at: now }, [
    ...(request.messages ?? []),
    { ...rest, code: `move.${request.move}`, text: { en: fill(text.en), "zh-CN": fill(text["zh-CN"]) } },
  ]);
}

function keyOf(offer: OfferRow) {
  return { publisherId: offer.publisher_id, offerId: offer.id };
}
