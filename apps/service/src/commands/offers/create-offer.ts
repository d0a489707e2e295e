import type { Definition, Draft } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { saveLeadSettings } from "#database/repositories/lead-destination.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { insertRevision } from "#database/repositories/revision.ts";
import { notifyOfferChange } from "#database/offer-events.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import { getDraft } from "#queries/offers/get-draft.ts";
import { ServiceError } from "#service-error.ts";
import { guessFromPackage } from "./guess-from-package.ts";
import { nameOf, searchTextOf } from "./offer-names.ts";
import { prepareDefinition } from "./prepare-definition.ts";

export interface CreateOfferInput extends OfferKey {
  name?: string | undefined;
  offerTypeId?: string | undefined;
  definition?: Definition | undefined;
  copyFrom?: OfferKey | undefined;
  packageHash?: string | undefined;
}

/**
 * Creates an offer with its first revision: blank, from a definition, as a copy of an offer that the caller may read, or
 * from an uploaded package.
 * @throws ServiceError `offer-exists`, `publisher-not-found`, `offer-not-found`, `package-not-found`.
 */
export async function createOffer(
  context: Context,
  input: CreateOfferInput,
): Promise<Draft & { guessed?: string[] }> {
  const { services, actor } = context;
  const { definition: start, guessed } = await startingPoint(context, input);
  const named = input.name === undefined ? start : { ...start, displayText: input.name };
  const prepared = await prepareDefinition(context, input.publisherId, named);
  const now = services.clock.now();
  await services.withTransaction(async (transaction) => {
    const inserted = await transaction
      .insertInto("offer")
      .values({
        publisher_id: input.publisherId,
        id: input.offerId,
        offer_type_id: input.offerTypeId ?? "microsoft-azure-applications",
        name: nameOf(prepared.definition, input.offerId),
        status: "neverPublished",
        status_since: now,
        revision: 1,
        changed_at: now,
        latest_run: null,
        preview_run: null,
        production_run: null,
        created_at: now,
        search: searchTextOf(prepared.definition, input),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw offerExists(input);
    const by = summariseActor(actor);
    await insertRevision(transaction, { ...pick(input), number: 1, definition: prepared.text, at: now, by });
    if (prepared.leadSecrets !== undefined) {
      await saveLeadSettings(services, transaction, pick(input), prepared.leadSecrets);
    }
    await recordAudit(transaction, {
      event: "offer.created",
      actor,
      at: now,
      ...pick(input),
      details: { guessed },
    });
    await notifyOfferChange(transaction, pick(input));
  });
  const draft = await getDraft(context, input);
  return guessed.length === 0 ? draft : { ...draft, guessed };
}

async function startingPoint(
  context: Context,
  input: CreateOfferInput,
): Promise<{ definition: Definition; guessed: string[] }> {
  if (input.definition !== undefined) return { definition: input.definition, guessed: [] };
  if (input.packageHash !== undefined)
    return guessFromPackage(context, input.publisherId, input.packageHash, input.name);
  if (input.copyFrom === undefined) return { definition: { offer: {}, plans: [] }, guessed: [] };
  // Files belong to a publisher: a copy for another one would link to what it may not use.
  if (input.copyFrom.publisherId !== input.publisherId) {
    throw new ServiceError("offer-not-found", {
      detail: "An offer can be copied within its publisher only.",
      detailZh: "只能在同一发布者内复制产品/服务。",
    });
  }
  return { definition: (await getDraft(context, input.copyFrom)).definition, guessed: [] };
}

function pick({ publisherId, offerId }: OfferKey): OfferKey {
  return { publisherId, offerId };
}

function offerExists({ publisherId, offerId }: OfferKey): ServiceError {
  return new ServiceError("offer-exists", {
    detail: `The publisher "${publisherId}" has an offer "${offerId}" already.`,
    detailZh: `发布者“${publisherId}”已有产品/服务“${offerId}”。`,
  });
}
