import type { Offer, OfferSummary } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { getOfferRow, type OfferKey, type OfferRow } from "#database/repositories/offer.ts";
import { findRun, type RunRow } from "#database/repositories/run.ts";
import type { OfferListRow } from "#database/statements/list-offers.ts";
import { etagOf } from "#definition/etag.ts";
import { awaitedAt, standingOf } from "#domain/standing.ts";
import { listUsers } from "#database/repositories/role.ts";
import { allowedMoves } from "./allowed-moves.ts";

/** An offer's state, slots and what this caller may do now. @throws ServiceError `offer-not-found`. */
export async function getOffer(context: Context, key: OfferKey): Promise<Offer> {
  const { db } = context.services;
  const offer = await getOfferRow(db, key);
  const findNumber = (number: number | null) => (number === null ? undefined : findRun(db, key, number));
  const [run, preview, production] = await Promise.all(
    [offer.latest_run, offer.preview_run, offer.production_run].map(findNumber),
  );
  return {
    ...summariseOffer(offer, run),
    etag: etagOf(offer),
    revision: offer.revision,
    slots: [
      { slot: "draft", since: offer.changed_at.toISOString() },
      ...(preview === undefined ? [] : [slotOf("preview", preview, preview.preview_at)]),
      ...(production === undefined ? [] : [slotOf("production", production, production.ended_at)]),
    ],
    ...(offer.latest_run === null ? {} : { latestRun: offer.latest_run }),
    allowedMoves: allowedMoves(context, offer, run),
    notificationEmails: await rememberedAddresses(context, offer),
  };
}

type OfferRun = Pick<RunRow, "state" | "step">;
type SummarisedOffer = Omit<OfferListRow, "run_state" | "run_step" | "sort_key">;

/** An offer as lists show it. */
export function summariseOffer(offer: SummarisedOffer, run: OfferRun | undefined): OfferSummary {
  const isUnderWay = run?.state === "running" || run?.state === "waiting";
  const waitingFor = awaitedAt(standingOf(offer.status, run));
  return {
    publisherId: offer.publisher_id,
    offerId: offer.id,
    offerTypeId: offer.offer_type_id,
    name: offer.name,
    status: offer.status,
    ...(isUnderWay || run?.state === "failed" ? { step: run.step } : {}),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    statusSince: offer.status_since.toISOString(),
    changedAt: offer.changed_at.toISOString(),
    isLive: offer.production_run !== null,
    version: offer.version,
  };
}

function slotOf(slot: "preview" | "production", run: RunRow, since: Date | null): Offer["slots"][number] {
  return {
    slot,
    submissionId: run.submission_id,
    runNumber: run.number,
    ...(since === null ? {} : { since: since.toISOString() }),
  };
}

async function rememberedAddresses({ services }: Context, offer: OfferRow): Promise<string[]> {
  if (offer.notification_emails.length > 0) return offer.notification_emails;
  const users = await listUsers(services.db, { publisherId: offer.publisher_id });
  return users.flatMap((user) => (user.role === "owner" && user.email !== null ? [user.email] : []));
}
