import type { Run, RunSummary } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { getOfferRow } from "#database/repositories/offer.ts";
import { listMessages } from "#database/repositories/run-message.ts";
import { listSteps } from "#database/repositories/run-step.ts";
import { findReviewOfRun } from "#database/repositories/review.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { stepsOf } from "#domain/steps.ts";
import { describeMessage, describeStep } from "./describe-step.ts";
import { findQueuePlace } from "./find-queue-place.ts";
import { findStepDurations } from "./step-durations.ts";

export function summariseRun(run: RunRow, contentHash: string): RunSummary {
  return {
    runNumber: run.number,
    state: run.state,
    step: run.step,
    startedAt: run.started_at.toISOString(),
    ...(run.ended_at === null ? {} : { endedAt: run.ended_at.toISOString() }),
    startedBy: run.started_by,
    submissionId: run.submission_id,
    contentHash,
    offerVersion: run.offer_version,
    ...(run.ended_because === null ? {} : { endedBecause: run.ended_because }),
    ...(run.roll_back_of === null ? {} : { rollBackOf: run.roll_back_of }),
  };
}

/** As `describeRun`, for a caller that has the run alone. */
export async function answerRun({ services }: Context, run: RunRow): Promise<Run> {
  const offer = await getOfferRow(services.db, { publisherId: run.publisher_id, offerId: run.offer_id });
  return describeRun(services, run, offer.offer_type_id);
}

/** A run with its steps and messages, as Status, `/v1` and the command line show it. */
export async function describeRun(services: Services, run: RunRow, offerTypeId: string): Promise<Run> {
  const { db, config } = services;
  const [steps, messages, submission, review, report, durations, queuePlace] = await Promise.all([
    listSteps(db, run.id),
    listMessages(db, run.id),
    db
      .selectFrom("submission")
      .select("content_hash")
      .where("id", "=", run.submission_id)
      .executeTakeFirstOrThrow(),
    findReviewOfRun(db, run.id),
    db.selectFrom("certification_report").select("run_id").where("run_id", "=", run.id).executeTakeFirst(),
    findStepDurations(db, services.clock.now()),
    findQueuePlace(services, run),
  ]);
  const rows = new Map(steps.map((row) => [row.step, row]));
  return {
    ...summariseRun(run, submission.content_hash),
    steps: stepsOf(offerTypeId).map((definition) =>
      describeStep(definition, {
        operatorName: config.operatorName,
        estimates: config.flow.estimates,
        row: rows.get(definition.id),
        messages,
        history: durations.get(definition.id),
        queuePlace: definition.id === run.step ? queuePlace : undefined,
      }),
    ),
    messages: messages.map(describeMessage),
    notificationEmails: run.notification_emails,
    ...(review === undefined ? {} : { reviewId: review.id }),
    hasReport: report !== undefined,
    cancelRequested: run.cancel_requested_at !== null,
  };
}
