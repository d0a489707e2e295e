import type { Draft } from "@slipway/contracts";
import { listOfferLocks } from "@slipway/contracts/offer-fields";
import type { Context } from "#context.ts";
import { getOfferRow, type OfferKey, type OfferRow } from "#database/repositories/offer.ts";
import { findRevision, type RevisionRow } from "#database/repositories/revision.ts";
import { etagOf } from "#definition/etag.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { ServiceError } from "#service-error.ts";
import { findLiveDefinition } from "./live-definition.ts";

/** The draft as it was last saved. @throws ServiceError `offer-not-found`. */
export async function getDraft(context: Context, key: OfferKey): Promise<Draft> {
  const offer = await getOfferRow(context.services.db, key);
  return describe(context, offer, await readRevision(context, offer, offer.revision));
}

/** One revision, as it was then. @throws ServiceError `offer-not-found`, `revision-not-found`. */
export async function getRevision(context: Context, key: OfferKey & { revision: number }): Promise<Draft> {
  const offer = await getOfferRow(context.services.db, key);
  return describe(context, offer, await readRevision(context, offer, key.revision));
}

async function readRevision(context: Context, offer: OfferRow, number: number): Promise<RevisionRow> {
  const key = { publisherId: offer.publisher_id, offerId: offer.id };
  const revision = await findRevision(context.services.db, key, number);
  if (revision === undefined) throw new ServiceError("revision-not-found");
  return revision;
}

async function describe(context: Context, offer: OfferRow, revision: RevisionRow): Promise<Draft> {
  const definition = parseDefinition(revision.definition);
  const live = await findLiveDefinition(context.services.db, offer);
  return {
    publisherId: offer.publisher_id,
    offerId: offer.id,
    offerTypeId: offer.offer_type_id,
    revision: revision.number,
    savedAt: revision.saved_at.toISOString(),
    savedBy: revision.saved_by,
    definition,
    locks: listOfferLocks(definition, live),
    etag: etagOf(offer),
  };
}
