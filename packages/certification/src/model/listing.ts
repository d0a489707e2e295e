/** The offer document as the listing rules see it: the wire form of `definition` (flat, prefixed keys). */
export interface ListingInput {
  offerId: string;
  publisherId: string;
  definition: {
    displayText?: string;
    offer: Readonly<Record<string, unknown>>;
    plans: readonly Readonly<Record<string, unknown>>[];
  };
}
