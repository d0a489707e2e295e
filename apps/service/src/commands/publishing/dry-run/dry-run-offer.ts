import type { DryRun, DryRunProgress, DryRunStep } from "@slipway/contracts";
import { errors } from "@slipway/contracts/errors";
import { submissionFiles } from "#artifacts/submission-files.ts";
import type { Context } from "#context.ts";
import { getOfferRow, type OfferKey, type OfferRow } from "#database/repositories/offer.ts";
import { findRun, type RunRow } from "#database/repositories/run.ts";
import { capacitiesOf } from "#domain/capacities-of.ts";
import { decide } from "#domain/decide.ts";
import { standingOf } from "#domain/standing.ts";
import { stepsOf } from "#domain/steps.ts";
import { describeStep } from "#queries/publishing/describe-step.ts";
import { findStepDurations, usualSecondsToPreview } from "#queries/publishing/step-durations.ts";
import { checkDraft } from "../check-draft.ts";
import { contentHash } from "../content-hash.ts";
import { findDefaultAddresses } from "../find-default-addresses.ts";
import { findSameContent } from "../find-same-content.ts";
import { requirePublishableType } from "../require-publishable-type.ts";
import { trials, type Made, type TriedDraft } from "./try-steps.ts";

/** A dry run that goes on: what begins and ends, then the result. */
export type RunningDryRun = AsyncGenerator<DryRunProgress, DryRun>;

/**
 * Begins to try the whole submission of the draft. Only reads, except that images of the page are stored as the page of
 * a draft stores them: no submission, run, e-mail, lead or history.
 * @throws ServiceError `offer-not-found`, `offer-type-not-publishable`, before anything is told.
 */
export async function beginDryRun(context: Context, key: OfferKey): Promise<RunningDryRun> {
  requirePublishableType(context, await getOfferRow(context.services.db, key));
  return tryAll(context, key);
}

/** As `beginDryRun`, for a caller that waits for the result alone. */
export async function dryRunOffer(context: Context, key: OfferKey): Promise<DryRun> {
  const running = await beginDryRun(context, key);
  for (;;) {
    const { done, value } = await running.next();
    if (done === true) return value;
  }
}

async function* tryAll(context: Context, key: OfferKey): RunningDryRun {
  const checked = await checkDraft(context, key);
  const files = submissionFiles(checked.artifacts);
  const hash = contentHash(checked.definition, files);
  const draft: TriedDraft = { context, key, checked, files, contentHash: hash };
  const made: Made = {};
  const steps = yield* trySteps(draft, made);
  if (made.page === undefined || made.leads === undefined) throw new Error("the dry run skipped packaging");
  const { db, clock } = context.services;
  const seconds = usualSecondsToPreview(await findStepDurations(db, clock.now()));
  const standing = await describeStanding(context, checked.offer, hash);
  const isFailing = steps.some(({ outcome }) => outcome === "would-fail");
  return {
    revision: checked.offer.revision,
    contentHash: hash,
    wouldReachPreview: !isFailing && standing.refused === undefined,
    ...standing,
    steps,
    ...(seconds === undefined ? {} : { usualDurationSeconds: seconds }),
    findings: checked.findings,
    ...(made.report === undefined ? {} : { report: made.report }),
    page: made.page,
    leads: made.leads,
    notificationEmails: await findDefaultAddresses(db, checked.offer),
  };
}

/** Every step is tried, also behind one that would fail: who mends a draft wants to know all of it. */
async function* trySteps(draft: TriedDraft, made: Made): AsyncGenerator<DryRunProgress, DryRunStep[]> {
  const { services } = draft.context;
  const durations = await findStepDurations(services.db, services.clock.now());
  const { operatorName, flow } = services.config;
  const steps: DryRunStep[] = [];
  for (const definition of stepsOf(draft.checked.offer.offer_type_id)) {
    const { id, title, description, estimate, history } = describeStep(definition, {
      operatorName,
      estimates: flow.estimates,
      history: durations.get(definition.id),
    });
    yield { step: id, title };
    const isReached = steps.every(({ outcome }) => outcome !== "would-fail");
    const waitsFor = definition.waitsFor;
    const tried = (await trials[id]?.(draft, made)) ?? {
      outcome: waitsFor === undefined ? "would-run" : "would-wait",
      messages: [],
    };
    steps.push({
      id,
      title,
      description,
      ...(estimate === undefined ? {} : { estimate }),
      ...(history === undefined ? {} : { history }),
      ...(waitsFor === undefined ? {} : { waitsFor }),
      isReached,
      ...tried,
    });
    yield { step: id, title, outcome: tried.outcome };
  }
  return steps;
}

/** Whether Publish would be taken where the offer stands now, and what it would put an end to. */
async function describeStanding(
  { services, actor }: Context,
  offer: OfferRow,
  hash: string,
): Promise<Pick<DryRun, "refused" | "sameAsRun" | "supersedesRun">> {
  const run = await findLatestRun(services.db, offer);
  const same = await findSameContent(services.db, run, hash);
  if (same !== undefined) return { sameAsRun: same.number };
  const standing = standingOf(offer.status, run);
  const isWaiting = standing === "waiting-publisher-sign-off";
  const decision = decide(
    isWaiting ? "supersede" : "publish",
    standing,
    capacitiesOf(actor, offer.publisher_id),
    { cancellation: services.config.flow.cancellation },
  );
  if (!decision.allowed) {
    const { title, titleZh } = errors[decision.because];
    return { refused: { en: title, "zh-CN": titleZh } };
  }
  return isWaiting && run !== undefined ? { supersedesRun: run.number } : {};
}

async function findLatestRun(
  db: Context["services"]["db"],
  { publisher_id: publisherId, id: offerId, latest_run: number }: OfferRow,
): Promise<RunRow | undefined> {
  return number === null ? undefined : findRun(db, { publisherId, offerId }, number);
}
