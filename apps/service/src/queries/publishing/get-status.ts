import type { OfferStatusDetail } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { offerNotFound, type OfferKey } from "#database/repositories/offer.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { findStatus } from "#database/statements/find-status.ts";
import { stepsOf } from "#domain/steps.ts";
import { allowedMoves } from "../offers/allowed-moves.ts";
import { describeDetails } from "./describe-run.ts";
import { describeStep } from "./describe-step.ts";
import { findStepDurations, type StepDuration } from "./step-durations.ts";

/** The Status tab in one answer. @throws ServiceError `offer-not-found`. */
export async function getStatus(context: Context, key: OfferKey): Promise<OfferStatusDetail> {
  const { services } = context;
  const [found, durations] = await Promise.all([
    findStatus(services.pool, key, context.snapshot),
    findStepDurations(services.db, services.clock.now()),
  ]);
  if (found === undefined) throw offerNotFound(key);
  const { offer, latest } = found;
  const row = latest?.run;
  const run =
    latest === undefined
      ? undefined
      : describeDetails(services, latest.run, {
          ...latest.details,
          durations,
          offerTypeId: offer.offer_type_id,
        });
  const page = `${services.config.publicUrl}/storefront/${offer.publisher_id}/${offer.id}`;
  return {
    status: offer.status,
    statusSince: offer.status_since.toISOString(),
    ...(run === undefined ? {} : { run }),
    steps: run?.steps ?? stepsNotStarted(context, offer.offer_type_id, durations),
    allowedMoves: allowedMoves(context, offer, row),
    ...(isPreviewed(row) ? { previewLink: `${page}?preview=true` } : {}),
    ...(offer.production_run === null ? {} : { liveLink: page }),
  };
}

function stepsNotStarted(
  { services }: Context,
  offerTypeId: string,
  durations: ReadonlyMap<string, StepDuration>,
): OfferStatusDetail["steps"] {
  const { operatorName, flow } = services.config;
  return stepsOf(offerTypeId).map((step) =>
    describeStep(step, { operatorName, estimates: flow.estimates, history: durations.get(step.id) }),
  );
}

function isPreviewed(run: RunRow | undefined): boolean {
  return run !== undefined && run.preview_at !== null && (run.state === "running" || run.state === "waiting");
}
