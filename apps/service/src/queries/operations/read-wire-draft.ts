import type { Definition } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import { findOffer, type OfferKey, type OfferRow } from "#database/repositories/offer.ts";
import { findRevision } from "#database/repositories/revision.ts";
import { findRun, listRunRows, type RunRow } from "#database/repositories/run.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { ServiceError } from "#service-error.ts";

/** A draft with all that `/api` says about it. */
export interface StoredDraft {
  offer: OfferRow;
  revision: number;
  savedAt: Date;
  definition: Definition;
  latestRun: RunRow | undefined;
}

/** Undefined where there is no such offer. */
export async function findWireDraft({ db }: Services, key: OfferKey): Promise<StoredDraft | undefined> {
  const offer = await findOffer(db, key);
  if (offer === undefined) return undefined;
  const [revision, latestRun] = await Promise.all([
    findRevision(db, key, offer.revision),
    offer.latest_run === null ? undefined : findRun(db, key, offer.latest_run),
  ]);
  if (revision === undefined) throw new Error(`offer ${offer.publisher_id}/${offer.id} lacks its revision`);
  const definition = parseDefinition(revision.definition);
  return { offer, revision: revision.number, savedAt: revision.saved_at, definition, latestRun };
}

/** @throws ServiceError `offer-not-found` */
export async function readWireDraft(services: Services, key: OfferKey): Promise<StoredDraft> {
  const draft = await findWireDraft(services, key);
  if (draft === undefined) throw new ServiceError("offer-not-found");
  return draft;
}

const longestHistory = 1000;

/** The newest run of a version of the offer. @throws ServiceError `revision-not-found` */
export async function findRunOfVersion({ db }: Services, key: OfferKey, version: number): Promise<RunRow> {
  const runs = await listRunRows(db, key, { limit: longestHistory });
  const run = runs.find((candidate) => candidate.offer_version === version);
  if (run !== undefined) return run;
  throw new ServiceError("revision-not-found", { detail: `The offer '${key.offerId}' has no such version.` });
}

/** The version that a run made of the offer. */
export async function readVersionOfRun(
  { db }: Services,
  key: OfferKey,
  runNumber: number,
): Promise<number | undefined> {
  return (await findRun(db, key, runNumber))?.offer_version;
}
