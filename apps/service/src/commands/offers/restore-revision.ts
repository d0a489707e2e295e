import type { Draft } from "@slipway/contracts";
import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { getRevision } from "#queries/offers/get-draft.ts";
import { saveDraft } from "./save-draft.ts";

/** Makes an earlier revision the draft again, as a new revision. @throws ServiceError `revision-not-found`, `field-locked`. */
export async function restoreRevision(
  context: Context,
  input: OfferKey & { revision: number },
): Promise<Draft> {
  const { definition } = await getRevision(context, input);
  return saveDraft(context, {
    publisherId: input.publisherId,
    offerId: input.offerId,
    definition,
    note: `Restored revision ${input.revision}`,
    event: "offer.restored",
  });
}
