import type { OfferRow } from "#database/repositories/offer.ts";
import { stepsOf } from "#domain/steps.ts";
import { readRunRecords, type RunRecords } from "#queries/operations/read-operations.ts";
import type { DialectCall } from "./dialect-call.ts";
import { isYoung, type Operation } from "./project-operations.ts";
import { projectSteps, type WireStep } from "./project-steps.ts";
import { toTicks, toWireTime } from "./wire-time.ts";

/** An operation in the list (cpp-api 7.1). */
export function describeSubmission(offer: OfferRow, operation: Operation): Record<string, unknown> {
  return {
    ...describeBoth(offer, operation),
    submissionState: operation.state,
    version: toTicks(operation.startedAt),
    definition: { metadata: { emails: emailsOf(offer, operation) } },
    changedTime: toWireTime(operation.changedAt),
  };
}

/** One operation with the steps that it covers (cpp-api 7.2). */
export async function describeOperation(
  call: DialectCall,
  offer: OfferRow,
  operation: Operation,
): Promise<Record<string, unknown>> {
  const { services } = call.context;
  const records = operation.run === undefined ? undefined : await readRunRecords(services, operation.run);
  return {
    ...describeBoth(offer, operation),
    status: operation.state,
    messages: [],
    steps: describeSteps(call, offer, records).filter((step) => isCovered(step, operation)),
    previewLinks: [],
    liveLinks: [],
    notificationEmails: emailsOf(offer, operation),
    cancellationRequestState:
      operation.run?.cancel_requested_at instanceof Date ? "cancelRequested" : "canCancel",
    changedTime: toWireTime(operation.changedAt),
  };
}

/** The steps of the latest run, or of a run that is to come. */
export function describeSteps(
  call: DialectCall,
  offer: OfferRow,
  records: RunRecords | undefined,
): WireStep[] {
  const { actor, services } = call.context;
  const run = records?.run;
  return projectSteps(stepsOf(offer.offer_type_id), records, {
    estimates: services.config.flow.estimates,
    language: actor.kind === "system" ? "en" : actor.language,
    isYoung: run?.state !== "canceled" && isYoung(run?.go_live_at ?? run?.started_at ?? null, call.facts),
  });
}

const goLiveSteps = ["displayreview", "live"];

function isCovered(step: WireStep, { kind }: Operation): boolean {
  return kind === "cancel" || goLiveSteps.includes(step.id) === (kind === "goLive");
}

function describeBoth(offer: OfferRow, { id, kind, slot, run }: Operation): Record<string, unknown> {
  return {
    id,
    offerId: offer.id,
    offerVersion: run?.offer_version ?? offer.version,
    offerTypeId: offer.offer_type_id,
    publisherId: offer.publisher_id,
    submissionType: kind,
    publishingVersion: run?.number ?? 0,
    slot,
  };
}

function emailsOf(offer: OfferRow, { run }: Operation): string {
  return (run?.notification_emails ?? offer.notification_emails).join(",");
}
