import { useEffect } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import type { DraftStore } from "./draft-state.ts";

/** Name and moves at the head of the page, and the list of revisions, follow what was saved. */
export function useSummaryFollowing(offer: OfferAddress, store: DraftStore): void {
  const cache = useQueryClient();
  const { publisherId, offerId } = offer;
  useEffect(() => {
    let known = store.getState().draft.revision;
    return store.subscribe(() => {
      const { revision } = store.getState().draft;
      if (revision === known) return;
      known = revision;
      for (const route of ["getOffer", "listRevisions", "getDraft"]) {
        void cache.invalidateQueries({
          predicate: ({ queryKey: [name, params, third] }) =>
            name === route && third !== "editor" && isAbout(params, publisherId, offerId),
        });
      }
    });
  }, [cache, store, publisherId, offerId]);
}

function isAbout(params: unknown, publisherId: string, offerId: string): boolean {
  const place = params as Partial<OfferAddress> | undefined;
  return place?.publisherId === publisherId && place.offerId === offerId;
}
