import type { Definition } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";

/** What customers have now; undefined before the offer was live and until it is there. */
export function useLiveDefinition(offer: OfferAddress, isLive: boolean): Definition | undefined {
  const input = { params: { ...offer, slot: "production" as const } };
  return useAnswer("getSlot", input, { enabled: isLive, staleTime: 60_000 }).data?.definition;
}
