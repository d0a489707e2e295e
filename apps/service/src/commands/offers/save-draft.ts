import type { Definition, Draft } from "@slipway/contracts";
import { checkOfferLocks } from "@slipway/contracts/offer-fields";
import type { Context } from "#context.ts";
import type { Transaction } from "#database/database.ts";
import { notifyOfferChange } from "#database/offer-events.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { saveLeadSettings } from "#database/repositories/lead-destination.ts";
import {
  getOfferRow,
  lockOffer,
  updateOffer,
  type OfferKey,
  type OfferRow,
} from "#database/repositories/offer.ts";
import { findRevision, insertRevision } from "#database/repositories/revision.ts";
import { canonicalJson } from "#definition/canonical-json.ts";
import { checkEtag } from "#definition/etag.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import { getDraft } from "#queries/offers/get-draft.ts";
import { findLiveDefinition } from "#queries/offers/live-definition.ts";
import { ServiceError } from "#service-error.ts";
import { problemsOf } from "../publishing/problems-of.ts";
import { nameOf, searchTextOf } from "./offer-names.ts";
import { prepareDefinition, type PreparedDefinition } from "./prepare-definition.ts";

export interface SaveDraftInput extends OfferKey {
  definition: Definition;
  note?: string | undefined;
  /** As sent; undefined saves over whatever is there. */
  ifMatch?: string | undefined;
  /** `offer.restored` where an earlier revision is saved again. */
  event?: "offer.saved" | "offer.restored";
}

/**
 * Saves the whole draft as a new revision; content equal to the last revision makes none.
 * @throws ServiceError `offer-not-found`, `etag-stale`, `field-locked`; then nothing was written.
 */
export async function saveDraft(context: Context, input: SaveDraftInput): Promise<Draft> {
  const { services } = context;
  checkEtag(await getOfferRow(services.db, input), input.ifMatch);
  const prepared = await prepareDefinition(context, input.publisherId, input.definition);
  await services.withTransaction(async (transaction) => {
    const offer = await lockOffer(transaction, input);
    checkEtag(offer, input.ifMatch);
    await checkLocks(transaction, offer, prepared.definition);
    await writeRevision(context, transaction, offer, prepared, input);
  });
  return getDraft(context, input);
}

async function checkLocks(transaction: Transaction, offer: OfferRow, definition: Definition): Promise<void> {
  const live = await findLiveDefinition(transaction, offer);
  if (live === undefined) return;
  const findings = checkOfferLocks(definition, { live });
  if (findings.length > 0) throw new ServiceError("field-locked", { problems: problemsOf(findings) });
}

async function writeRevision(
  context: Context,
  transaction: Transaction,
  offer: OfferRow,
  prepared: PreparedDefinition,
  input: SaveDraftInput,
): Promise<void> {
  const { services, actor } = context;
  const now = services.clock.now();
  const place = { publisherId: offer.publisher_id, offerId: offer.id };
  if (prepared.leadSecrets !== undefined) {
    await saveLeadSettings(services, transaction, place, prepared.leadSecrets);
    const details = { destination: prepared.leadSecrets.destination };
    await recordAudit(transaction, {
      event: "offer.lead-destination-changed",
      actor,
      at: now,
      ...place,
      details,
    });
  }
  const last = await findRevision(transaction, place, offer.revision);
  const isSame =
    last !== undefined &&
    canonicalJson(parseDefinition(last.definition)) === canonicalJson(prepared.definition);
  if (isSame) return;
  const revision = offer.revision + 1;
  await insertRevision(transaction, {
    ...place,
    number: revision,
    definition: prepared.text,
    at: now,
    by: summariseActor(actor),
    note: input.note,
  });
  await updateOffer(transaction, place, {
    revision,
    changed_at: now,
    name: nameOf(prepared.definition, offer.id),
    search: searchTextOf(prepared.definition, place),
  });
  await recordAudit(transaction, {
    event: input.event ?? "offer.saved",
    actor,
    at: now,
    ...place,
    details: { revision },
  });
  await notifyOfferChange(transaction, place);
}
