import type { Definition } from "@slipway/contracts";
import { marketplace, memberOf } from "@slipway/contracts/offer-fields";
import type { OfferKey } from "#database/repositories/offer.ts";

/** What lists call an offer: its display name, else its title, else its id. */
export function nameOf(definition: Definition, offerId: string): string {
  const names = [definition.displayText, memberOf(definition.offer, `${marketplace}title`)];
  const found = names.find((name): name is string => typeof name === "string" && name.trim() !== "");
  return (found ?? offerId).slice(0, 200);
}

/** Lower-case text that the filter of All offers looks into. */
export function searchTextOf(definition: Definition, key: OfferKey): string {
  return `${nameOf(definition, key.offerId)} ${key.offerId} ${key.publisherId}`.toLowerCase();
}
