import { useEffect } from "react";
import { useQueryClient, type InfiniteData } from "@tanstack/react-query";
import type { OfferSummary } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";

const everyMs = 5000;
/** Lists of more pages are only patched: asking for all of them again would take too long. */
const pagesWorthAsking = 3;

interface Page {
  items: OfferSummary[];
}

function keyOfOffer(offer: OfferSummary): string {
  return `${offer.publisherId}/${offer.offerId}`;
}

/** Whether two summaries show differently. */
function differs(a: OfferSummary, b: OfferSummary): boolean {
  return a.status !== b.status || a.step !== b.step || a.changedAt !== b.changedAt || a.name !== b.name;
}

/** Puts what changed lately into loaded pages; answers undefined when all of it was there already. */
export function patchPages(pages: readonly Page[], changed: readonly OfferSummary[]): Page[] | undefined {
  const latest = new Map(changed.map((offer) => [keyOfOffer(offer), offer]));
  let hasChanged = false;
  const patched = pages.map((page) => ({
    ...page,
    items: page.items.map((offer) => {
      const next = latest.get(keyOfOffer(offer));
      if (next === undefined || !differs(offer, next)) return offer;
      hasChanged = true;
      return next;
    }),
  }));
  return hasChanged ? patched : undefined;
}

/** Keeps the loaded lists of offers current from what changed last, without asking for all of it. */
export function useLiveOffers(): void {
  const cache = useQueryClient();
  const query = { sort: "changedAt", direction: "desc", limit: 30 } as const;
  const changed = useAnswer("listOffers", { query }, { refetchInterval: everyMs, staleTime: 0 }).data?.items;
  useEffect(() => {
    if (changed === undefined) return;
    const filters = { queryKey: ["listOffers"], predicate: isList };
    for (const [key, data] of cache.getQueriesData<InfiniteData<Page>>(filters)) {
      if (data === undefined) continue;
      const pages = patchPages(data.pages, changed);
      if (pages !== undefined) cache.setQueryData(key, { ...data, pages });
      if (data.pages.length > pagesWorthAsking) continue;
      const known = new Set(data.pages.flatMap((page) => page.items.map(keyOfOffer)));
      const isNews =
        pages !== undefined || changed.slice(0, 1).some((offer) => !known.has(keyOfOffer(offer)));
      if (isNews) void cache.invalidateQueries({ queryKey: key });
    }
  }, [cache, changed]);
}

function isList({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey.at(-1) === "pages";
}
