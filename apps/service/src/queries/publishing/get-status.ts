import type { OfferStatusDetail } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { getOfferRow, type OfferKey } from "#database/repositories/offer.ts";
import { findRun, type RunRow } from "#database/repositories/run.ts";
import { stepsOf } from "#domain/steps.ts";
import { allowedMoves } from "../offers/allowed-moves.ts";
import { describeRun } from "./describe-run.ts";
import { describeStep } from "./describe-step.ts";
import { findStepDurations } from "./step-durations.ts";

/** The Status tab in one answer. @throws ServiceError `offer-not-found`. */
export async function getStatus(context: Context, key: OfferKey): Promise<OfferStatusDetail> {
  const { services } = context;
  const offer = await getOfferRow(services.db, key);
  const row = offer.latest_run === null ? undefined : await findRun(services.db, key, offer.latest_run);
  const run = row === undefined ? undefined : await describeRun(services, row, offer.offer_type_id);
  const page = `${services.config.publicUrl}/storefront/${offer.publisher_id}/${offer.id}`;
  return {
    status: offer.status,
    statusSince: offer.status_since.toISOString(),
    ...(run === undefined ? {} : { run }),
    steps: run?.steps ?? (await stepsNotStarted(context, offer.offer_type_id)),
    allowedMoves: allowedMoves(context, offer, row),
    ...(isPreviewed(row) ? { previewLink: `${page}?preview=true` } : {}),
    ...(offer.production_run === null ? {} : { liveLink: page }),
  };
}

async function stepsNotStarted(
  { services }: Context,
  offerTypeId: string,
): Promise<OfferStatusDetail["steps"]> {
  const { operatorName, flow } = services.config;
  const durations = await findStepDurations(services.db, services.clock.now());
  return stepsOf(offerTypeId).map((step) =>
    describeStep(step, { operatorName, estimates: flow.estimates, history: durations.get(step.id) }),
  );
}

function isPreviewed(run: RunRow | undefined): boolean {
  return run !== undefined && run.preview_at !== null && (run.state === "running" || run.state === "waiting");
}
