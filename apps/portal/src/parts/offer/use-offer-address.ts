import { useParams } from "@tanstack/react-router";

export interface OfferAddress {
  publisherId: string;
  offerId: string;
}

/** The offer that the page's address names. */
export function useOfferAddress(): OfferAddress {
  const { publisherId = "", offerId = "" } = useParams({ strict: false }) as Partial<OfferAddress>;
  return { publisherId, offerId };
}
