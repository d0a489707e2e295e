import type { Definition } from "@slipway/contracts";
import { getOfferRow, type OfferRow } from "#database/repositories/offer.ts";
import { findRevision } from "#database/repositories/revision.ts";
import { findRun } from "#database/repositories/run.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { ServiceError } from "#service-error.ts";
import type { DialectCall } from "./dialect-call.ts";
import { writeDocument } from "./offer-document.ts";
import { projectOfferStatus } from "./project-operations.ts";
import { wireEtagOf, type DraftState } from "./wire-etag.ts";

export interface StoredDraft extends DraftState {
  offer: OfferRow;
  definition: Definition;
}

/** @throws ServiceError `offer-not-found`, `revision-not-found` */
export async function readDraft({ context, key }: DialectCall): Promise<StoredDraft> {
  const { db } = context.services;
  const offer = await getOfferRow(db, key);
  const revision = await findRevision(db, key, offer.revision);
  if (revision === undefined) throw new ServiceError("revision-not-found");
  const definition = parseDefinition(revision.definition);
  return { offer, revision: revision.number, savedAt: revision.saved_at, definition };
}

/** Answers an offer with the draft's ETag; the definition is the draft's unless another content is given. */
export async function answerOffer(
  call: DialectCall,
  draft: StoredDraft,
  content: { definition: Definition; version: number } = {
    definition: draft.definition,
    version: draft.offer.version,
  },
): Promise<Record<string, unknown>> {
  const { offer } = draft;
  const { db } = call.context.services;
  const latest = offer.latest_run === null ? undefined : await findRun(db, call.key, offer.latest_run);
  const times = { startedAt: latest?.started_at ?? null, goLiveAt: latest?.go_live_at ?? null };
  call.response.header("etag", wireEtagOf(draft));
  return writeDocument({
    publisherId: offer.publisher_id,
    offerId: offer.id,
    offerTypeId: offer.offer_type_id,
    status: projectOfferStatus(offer.status, times, call.facts),
    changedAt: draft.savedAt,
    ...content,
  });
}
