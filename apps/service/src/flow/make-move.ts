import type { Text } from "@slipway/contracts";
import type { Actor } from "#context.ts";
import type { Services } from "#compose.ts";
import type { Transaction } from "#database/database.ts";
import { notifyOfferChange } from "#database/offer-events.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { updateOffer, type OfferRow } from "#database/repositories/offer.ts";
import { insertMessages } from "#database/repositories/run-message.ts";
import { changeStep } from "#database/repositories/run-step.ts";
import { updateRun, type RunRow } from "#database/repositories/run.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import { capacitiesOf } from "#domain/capacities-of.ts";
import { decide } from "#domain/decide.ts";
import type { NewMessage } from "#domain/message.ts";
import { moveOf, type MoveName } from "#domain/moves.ts";
import { standingOf, standingTable, type Standing } from "#domain/standing.ts";
import { stepChanges } from "#domain/step-changes.ts";
import { stepOf, stepsOf, stepTitle } from "#domain/steps.ts";
import { queueEmails, type EmailMessage } from "#emails/queue-emails.ts";
import { ServiceError } from "#service-error.ts";
import { formatDay } from "./format-day.ts";
import { moveMessages } from "./move-messages.ts";

export interface MoveRequest {
  name: MoveName;
  /** Locked by this transaction. */
  offer: OfferRow;
  run: RunRow;
  actor: Actor;
  /** What the step found on the way, before the move's own message. */
  messages?: readonly NewMessage[];
  reusedFromRun?: number | undefined;
  /** Why, for the e-mail and for history. */
  reasons?: readonly Text[];
  endedBecause?: string;
  hasAuthored?: boolean;
  email?: Pick<EmailMessage, "reviewId" | "engineering" | "details">;
  /** Columns that the move sets beside the state. */
  offerChange?: Parameters<typeof updateOffer>[2];
}

/**
 * Makes one move of a run that exists: state, steps, messages, history, e-mail and the next job, all in the caller's
 * transaction.
 * @throws ServiceError when `decide` says no; then nothing was written.
 */
export async function makeMove(
  transaction: Transaction,
  services: Services,
  request: MoveRequest,
): Promise<RunRow> {
  const { name, offer, run, actor } = request;
  const standing = standingOf(offer.status, run);
  const decision = decide(name, standing, capacitiesOf(actor, offer.publisher_id), {
    cancellation: services.config.flow.cancellation,
    ...(request.hasAuthored === undefined ? {} : { hasAuthored: request.hasAuthored }),
  });
  if (!decision.allowed) throw new ServiceError(decision.because);
  const now = services.clock.now();
  const dueAt = dueDateOf(services, name, now);
  const changed = await changeRun(transaction, request, { to: decision.to, now, dueAt });
  await updateOffer(
    transaction,
    { publisherId: offer.publisher_id, offerId: offer.id },
    { status: standingTable[decision.to].status, status_since: now, changed_at: now, ...request.offerChange },
  );
  await insertMessages(transaction, { runId: run.id, step: run.step, at: now }, [
    ...(request.messages ?? []),
    messageOf(request),
  ]);
  await tellOthers(transaction, services, request, { now, dueAt });
  await enqueueStep(transaction, services, changed);
  await notifyOfferChange(transaction, { publisherId: offer.publisher_id, offerId: offer.id });
  return changed;
}

interface Outcome {
  to: Standing;
  now: Date;
  dueAt: Date | undefined;
}

async function changeRun(transaction: Transaction, request: MoveRequest, outcome: Outcome): Promise<RunRow> {
  const { name, offer, run, actor, reusedFromRun } = request;
  const { to, now, dueAt } = outcome;
  for (const { step, status } of stepChanges(name, run.step, to, stepsOf(offer.offer_type_id))) {
    const reused = step === run.step && status === "complete" ? reusedFromRun : undefined;
    await changeStep(transaction, run.id, { step, status, now, reusedFromRun: reused, dueAt });
  }
  const target = standingTable[to].run;
  const change = {
    state: target?.state ?? endStateOf(to),
    step: target?.step ?? run.step,
    due_at: dueAt ?? null,
    due_warned_at: null,
    ...(target === undefined ? { ended_at: now, ended_because: request.endedBecause ?? name } : {}),
    ...(name === "reachPreview" ? { preview_at: now } : {}),
    ...(name === "goLive" ? { go_live_at: now } : {}),
    ...(to === "canceled" ? { canceled_by: JSON.stringify(summariseActor(actor)) } : {}),
  };
  await updateRun(transaction, run.id, change);
  return { ...run, ...change, canceled_by: to === "canceled" ? summariseActor(actor) : run.canceled_by };
}

function endStateOf(to: Standing): RunRow["state"] {
  if (to === "live") return "succeeded";
  return to === "failed" ? "failed" : "canceled";
}

function dueDateOf({ config }: Services, name: MoveName, now: Date): Date | undefined {
  const { due } = moveOf(name);
  if (due === undefined) return undefined;
  const days = due === "review" ? config.flow.reviewDueDays : config.flow.signOffDueDays;
  return new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
}

/** The move's own message; where a step failed, what it found says more than a sentence of ours. */
function messageOf({ name, actor }: MoveRequest): NewMessage {
  const { name: by } = summariseActor(actor);
  const { text, ...rest } = moveMessages[name];
  const fill = (template: string) => template.replace("{by}", () => by);
  const level = name === "fail" ? "error" : rest.level;
  return { ...rest, level, code: `move.${name}`, text: { en: fill(text.en), "zh-CN": fill(text["zh-CN"]) } };
}

async function tellOthers(
  transaction: Transaction,
  services: Services,
  request: MoveRequest,
  { now, dueAt }: { now: Date; dueAt: Date | undefined },
): Promise<void> {
  const { name, offer, run, actor } = request;
  const { event, email } = moveOf(name);
  const place = { publisherId: offer.publisher_id, offerId: offer.id, runId: run.id };
  const details = {
    run: run.number,
    step: run.step,
    ...(request.reasons ? { reasons: request.reasons } : {}),
  };
  await recordAudit(transaction, {
    event,
    actor,
    at: now,
    ...place,
    details,
    onceKey: `${run.id}/${name}/${run.step}`,
  });
  if (email === undefined) return;
  await queueEmails(transaction, services, {
    event: email,
    ...place,
    reasons: request.reasons ?? [],
    ...request.email,
    details: {
      step: stepTitle(stepOf(offer.offer_type_id, run.step), services.config.operatorName),
      by: summariseActor(actor).name,
      due: dueAt === undefined ? "" : formatDay(dueAt),
      ...request.email?.details,
    },
  });
}

/** The job of the step at which a run stands, if it has one. */
export async function enqueueStep(
  transaction: Transaction,
  services: Services,
  run: Pick<RunRow, "id" | "state" | "step" | "publisher_id">,
): Promise<void> {
  if (run.state !== "running") return;
  await services.jobs.enqueue(
    transaction,
    "run-step",
    { runId: run.id, step: run.step },
    // Certification is the long step: publishers take turns at it, and what follows is soon done.
    { publisherId: run.publisher_id, continues: run.step !== "certification" },
  );
}
