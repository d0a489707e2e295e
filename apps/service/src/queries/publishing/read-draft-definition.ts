import type { Definition } from "@slipway/contracts";
import type { Database } from "#database/database.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import { findRevision } from "#database/repositories/revision.ts";
import { parseDefinition } from "#definition/parse-definition.ts";

/** The draft of an offer, as text and read. */
export async function readDraftDefinition(
  db: Database,
  offer: OfferRow,
): Promise<{ definition: Definition; text: string }> {
  const key = { publisherId: offer.publisher_id, offerId: offer.id };
  const revision = await findRevision(db, key, offer.revision);
  if (revision === undefined)
    throw new Error(`offer ${offer.publisher_id}/${offer.id} lacks its revision ${offer.revision}`);
  return { definition: parseDefinition(revision.definition), text: revision.definition };
}
