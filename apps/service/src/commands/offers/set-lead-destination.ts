import type { Definition } from "@slipway/contracts";
import { leadDestinationKey, leadDestinations } from "@slipway/contracts/offer-fields";
import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { getDraft } from "#queries/offers/get-draft.ts";
import { ServiceError } from "#service-error.ts";
import { saveDraft } from "./save-draft.ts";

/**
 * Chooses the lead destination and stores its secrets encrypted.
 * @throws ServiceError `lead-destination-not-supported`, with what can be chosen instead.
 */
export async function setLeadDestination(
  context: Context,
  input: OfferKey & { destination: string; settings: Readonly<Record<string, string>> },
): Promise<{ destination: string; hasSecret: boolean; etag: string }> {
  const destination = leadDestinations.find((candidate) => candidate.value === input.destination);
  if (destination?.isSupported !== true) {
    const choices = leadDestinations
      .filter((each) => each.isSupported)
      .map((each) => each.value)
      .join(", ");
    throw new ServiceError("lead-destination-not-supported", {
      detail: `Leads cannot be sent to "${input.destination}" yet. Choose one of: ${choices}.`,
      detailZh: `尚不能将潜在顾客发送到“${input.destination}”。请选择以下之一：${choices}。`,
    });
  }
  const draft = await getDraft(context, input);
  const offer: Record<string, unknown> = {
    ...draft.definition.offer,
    [leadDestinationKey]: destination.value,
  };
  if (destination.configurationKey !== undefined) offer[destination.configurationKey] = { ...input.settings };
  const definition: Definition = { ...draft.definition, offer };
  const { etag } = await saveDraft(context, { ...input, definition, ifMatch: draft.etag });
  return {
    destination: destination.value,
    hasSecret: destination.settings.some(({ isSecret }) => isSecret),
    etag,
  };
}
