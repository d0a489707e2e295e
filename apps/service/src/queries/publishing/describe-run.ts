import type { Run, RunSummary } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { getOfferRow } from "#database/repositories/offer.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { findRunDetails, type RunDetails } from "#database/statements/run-details.ts";
import { stepsOf } from "#domain/steps.ts";
import { describeMessage, describeStep } from "./describe-step.ts";
import { findStepDurations, type StepDuration } from "./step-durations.ts";

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
  const [details, durations] = await Promise.all([
    findRunDetails(services.pool, run.id),
    findStepDurations(services.db, services.clock.now()),
  ]);
  return describeDetails(services, run, { ...details, durations, offerTypeId });
}

/** What a run's description is made of, beside its row. */
interface DescribedDetails extends RunDetails {
  durations: ReadonlyMap<string, StepDuration>;
  offerTypeId: string;
}

/** As `describeRun`, for a caller that has read everything. */
export function describeDetails({ config }: Services, run: RunRow, details: DescribedDetails): Run {
  const { messages, durations } = details;
  const rows = new Map(details.steps.map((row) => [row.step, row]));
  return {
    ...summariseRun(run, details.content_hash),
    steps: stepsOf(details.offerTypeId).map((definition) =>
      describeStep(definition, {
        operatorName: config.operatorName,
        estimates: config.flow.estimates,
        row: rows.get(definition.id),
        messages,
        history: durations.get(definition.id),
        queuePlace: definition.id === run.step ? (details.queue_place ?? undefined) : undefined,
      }),
    ),
    messages: messages.map(describeMessage),
    notificationEmails: run.notification_emails,
    ...(details.review_id === null ? {} : { reviewId: details.review_id }),
    hasReport: details.has_report,
    cancelRequested: run.cancel_requested_at !== null,
  };
}
