import type { Definition } from "@slipway/contracts";
import type { StoredDraft } from "#queries/operations/read-wire-draft.ts";
import type { DialectCall } from "./dialect-call.ts";
import { writeDocument } from "./offer-document.ts";
import { projectOfferStatus } from "./project-operations.ts";
import { wireEtagOf } from "./wire-etag.ts";

/** Answers an offer with the draft's ETag; the definition is the draft's unless another content is given. */
export function answerOffer(
  call: DialectCall,
  draft: StoredDraft,
  content: { definition: Definition; version: number } = {
    definition: draft.definition,
    version: draft.offer.version,
  },
): Record<string, unknown> {
  const { offer, latestRun } = draft;
  const times = { startedAt: latestRun?.started_at ?? null, goLiveAt: latestRun?.go_live_at ?? null };
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
