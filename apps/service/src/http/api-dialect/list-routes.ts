import type { ListedOfferRow } from "#database/statements/list-publisher-offers.ts";
import { stepsByOfferType } from "#domain/steps.ts";
import { listWireOffers } from "#queries/operations/list-wire-offers.ts";
import { listPublishers } from "#queries/users/list-publishers.ts";
import { readers, type DialectCall, type DialectRoute } from "./dialect-call.ts";
import { projectOfferStatus } from "./project-operations.ts";
import { readFilter, type OfferListFilter } from "./read-filter.ts";
import { toWireTime } from "./wire-time.ts";

/** Lists of publishers, offers and offer types (cpp-api 1, 4.1, 4.2). */
export const listRoutes: readonly DialectRoute[] = [
  {
    method: "GET",
    path: "/api/publishers",
    access: { kind: "signed-in" },
    summary: "Publishers that the caller can use",
    handle: async ({ context }) => {
      const { items } = await listPublishers(context);
      const offerTypeCategories = Object.keys(stepsByOfferType);
      return items.map(({ publisherId, name }) => ({
        version: 0,
        id: publisherId,
        definition: { displayText: name, offerTypeCategories },
      }));
    },
  },
  {
    method: "GET",
    path: "/api/offerTypes",
    access: { kind: "signed-in" },
    summary: "Offer types that can be published",
    handle: async () => Object.keys(stepsByOfferType).map((id) => ({ id, version: 1 })),
  },
  {
    method: "GET",
    path: "/api/publishers/:publisherId/offers",
    access: readers,
    summary: "Offers of a publisher, filtered by `$filter`",
    handle: async (call) => {
      const { publisherId } = call.key;
      const filter = readFilter((call.request.query as { $filter?: string }).$filter);
      const rows = await listWireOffers(call.context, publisherId);
      return rows.map((row) => describeRow(row, call)).filter((offer) => isWanted(offer, filter));
    },
  },
];

function describeRow(row: ListedOfferRow, { facts }: DialectCall) {
  const times = { startedAt: row.run_started_at, goLiveAt: row.run_go_live_at };
  return {
    offerTypeId: row.offer_type_id,
    publisherId: row.publisher_id,
    status: projectOfferStatus(row.status, times, facts),
    id: row.id,
    version: row.version,
    definition: { displayText: row.name },
    changedTime: toWireTime(row.changed_at),
  };
}

function isWanted(offer: Record<keyof OfferListFilter, string>, filter: OfferListFilter): boolean {
  return Object.entries(filter).every(
    ([name, value]) => offer[name as keyof OfferListFilter].toLowerCase() === value.toLowerCase(),
  );
}
