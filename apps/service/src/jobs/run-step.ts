import type { StepId } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import type { SystemActor } from "#context.ts";
import { getOfferRow } from "#database/repositories/offer.ts";
import { findRunById, type RunRow } from "#database/repositories/run.ts";
import { getSubmission } from "#database/repositories/submission.ts";
import type { MoveName } from "#domain/moves.ts";
import { stepOf, type StepJob } from "#domain/steps.ts";
import { lockWithRun } from "#flow/lock-run.ts";
import { makeMove } from "#flow/make-move.ts";
import { noteFacts } from "#telemetry/tracing.ts";
import { isOutage } from "./is-outage.ts";
import { certifyPackages } from "./steps/certify-packages.ts";
import { makePreview } from "./steps/make-preview.ts";
import { packageAndRegisterLeads } from "./steps/package-and-register-leads.ts";
import type { StepOutcome, StepPlace } from "./steps/step-outcome.ts";
import { switchToLive } from "./steps/switch-to-live.ts";

/** What does each job of the steps, and the move that its success is. */
const stepJobs: Record<
  StepJob,
  { work: (services: Services, place: StepPlace) => Promise<StepOutcome>; move: MoveName }
> = {
  "certify-packages": { work: certifyPackages, move: "passCertification" },
  "package-and-register-leads": { work: packageAndRegisterLeads, move: "passPackaging" },
  "make-preview": { work: makePreview, move: "reachPreview" },
  "switch-to-live": { work: switchToLive, move: "switchToLive" },
};

const actor: SystemActor = { kind: "system", name: "Slipway" };

export interface StepAttempt {
  runId: string;
  step: StepId;
  /** The queue does not try again after this one: a failure of ours then ends the run. */
  isLast: boolean;
}

/**
 * Drives one step. Safe to run twice: a run that stands elsewhere by now is left alone, and what the step found is
 * written together with its move. @throws whatever failed on our side, so that the queue tries again.
 */
export async function runStep(services: Services, attempt: StepAttempt): Promise<void> {
  noteFacts({ "slipway.run.id": attempt.runId, "slipway.step": attempt.step });
  const place = await findPlace(services, attempt);
  if (place === undefined) return;
  const { publisher_id: publisherId, offer_id: offerId, number } = place.run;
  noteFacts({ "slipway.publisher": publisherId, "slipway.offer": offerId, "slipway.run": number });
  const job = stepOf(place.offer.offer_type_id, attempt.step).job;
  if (job === undefined) return;
  const { work, move } = stepJobs[job];
  const outcome = await work(services, place).catch((error: unknown) => {
    // A run does not end because something was away: `reapRuns` gives it another job.
    if (!attempt.isLast || isOutage(error)) throw error;
    services.log.error({ err: error, ...attempt }, "a step failed for the last time");
    return ourFault;
  });
  await finish(services, place, outcome.succeeded ? move : "fail", outcome);
}

async function findPlace(services: Services, { runId, step }: StepAttempt): Promise<StepPlace | undefined> {
  const run = await findRunById(services.db, runId);
  if (run === undefined || !standsAt(run, step)) return undefined;
  const offer = await getOfferRow(services.db, { publisherId: run.publisher_id, offerId: run.offer_id });
  return { run, offer, submission: await getSubmission(services.db, run.submission_id) };
}

function standsAt(run: RunRow, step: StepId): boolean {
  return run.state === "running" && run.step === step;
}

async function finish(
  services: Services,
  place: StepPlace,
  name: MoveName,
  outcome: StepOutcome,
): Promise<void> {
  const key = { publisherId: place.run.publisher_id, offerId: place.run.offer_id };
  await services.withTransaction(async (transaction) => {
    const { offer, run } = await lockWithRun(transaction, key);
    if (run?.id !== place.run.id || !standsAt(run, place.run.step)) return;
    await outcome.write?.(transaction);
    const { messages, reusedFromRun, reasons = [], offerChange = {} } = outcome;
    const moved = await makeMove(transaction, services, {
      name,
      offer,
      run,
      actor,
      messages,
      reusedFromRun,
      reasons,
      offerChange,
    });
    if (name !== "reachPreview" || run.cancel_requested_at === null) return;
    // A wish to cancel that came before sign-off is carried out when sign-off is reached (publishing-flow "Moves").
    const standing = { ...offer, status: "waitingForPublisherReview" as const };
    await makeMove(transaction, services, {
      name: "cancelWished",
      offer: standing,
      run: moved,
      actor,
      endedBecause: "canceled",
    });
  });
}

const ourFault: StepOutcome = {
  succeeded: false,
  messages: [
    {
      level: "error",
      code: "step.internal-error",
      text: {
        en: "The step failed on our side, several times.",
        "zh-CN": "该步骤因我们这边的故障多次失败。",
      },
      next: {
        en: "Publish again later; if it fails again, create an incident from this step.",
        "zh-CN": "请稍后重新发布；如果再次失败，请从此步骤提交事件。",
      },
    },
  ],
  reasons: [
    { en: "The step failed on our side, several times.", "zh-CN": "该步骤因我们这边的故障多次失败。" },
  ],
};
