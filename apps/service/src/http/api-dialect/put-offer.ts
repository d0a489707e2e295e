import { createOffer } from "#commands/offers/create-offer.ts";
import { saveDraft } from "#commands/offers/save-draft.ts";
import { etagOf } from "#definition/etag.ts";
import { findWireDraft, readWireDraft } from "#queries/operations/read-wire-draft.ts";
import { ServiceError } from "#service-error.ts";
import type { DialectCall } from "./dialect-call.ts";
import { answerOffer } from "./offer-answer.ts";
import { readDocument } from "./offer-document.ts";
import { invalid, readDocumentBody, type ReadDocument } from "./read-document.ts";
import { isMatch } from "./wire-etag.ts";

/** Creates an offer (201) or saves its whole draft (200); a stale ETag writes nothing. */
export async function putOffer(call: DialectCall): Promise<Record<string, unknown>> {
  const read = readDocumentBody(call);
  const existing = await findWireDraft(call.context.services, call.key);
  const isCreated = existing === undefined && (await create(call, read));
  if (!isCreated) await change(call, read);
  call.response.code(isCreated ? 201 : 200);
  return answerOffer(call, await readWireDraft(call.context.services, call.key));
}

/** False when somebody else created it in between: then it is there to be changed. */
async function create(call: DialectCall, { document, offerTypeId }: ReadDocument): Promise<boolean> {
  const ifMatch = call.request.headers["if-match"];
  if (ifMatch !== undefined && ifMatch.trim() !== "*") throw new ServiceError("etag-stale");
  if (offerTypeId === undefined) throw invalid("OfferTypeId is null or empty.");
  try {
    await createOffer(call.context, { ...call.key, offerTypeId, definition: readDocument(document) });
    return true;
  } catch (error) {
    if (error instanceof ServiceError && error.code === "offer-exists") return false;
    throw error;
  }
}

async function change(call: DialectCall, { document, offerTypeId }: ReadDocument): Promise<void> {
  const draft = await readWireDraft(call.context.services, call.key);
  const ifMatch = call.request.headers["if-match"];
  if (ifMatch === undefined && call.context.services.config.api.ifMatch === "strict") {
    throw new ServiceError("if-match-required", {
      detail: `The offer '${call.key.offerId}' exists already. Send If-Match with its ETag, or with * to overwrite it.`,
    });
  }
  if (ifMatch !== undefined && !isMatch(ifMatch, draft)) throw new ServiceError("etag-stale");
  if (offerTypeId !== undefined && offerTypeId !== draft.offer.offer_type_id) {
    throw invalid(`The type of an offer cannot be changed: it is '${draft.offer.offer_type_id}'.`);
  }
  const isExact = ifMatch !== undefined && ifMatch.trim() !== "*";
  await saveDraft(call.context, {
    ...call.key,
    definition: readDocument(document),
    ...(isExact ? { ifMatch: etagOf(draft.offer) } : {}),
  });
}
