import type { OfferSummary, OfferStatus } from "@slipway/contracts";
import type { Context } from "#context.ts";
import {
  countOffers,
  listOfferRows,
  type OfferFilter,
  type OfferSort,
} from "#database/repositories/offer-list.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { summariseOffer } from "./get-offer.ts";

export interface ListOffersInput {
  cursor?: string | undefined;
  limit?: number | undefined;
  text?: string | undefined;
  publisherId?: string | undefined;
  status?: OfferStatus | undefined;
  offerTypeId?: string | undefined;
  waitingFor?: "publisher" | "reviewer" | undefined;
  sort?: OfferSort | undefined;
  direction?: "asc" | "desc" | undefined;
}

export interface OfferPage {
  items: OfferSummary[];
  next?: string;
  total: number;
  facets: { status: Record<string, number>; publisher: Record<string, number> };
}

const defaultLimit = 100;

/** Offers that the caller may see, filtered and sorted; facets count what the filter leaves. */
export async function listOffers({ actor, services }: Context, input: ListOffersInput): Promise<OfferPage> {
  const limit = input.limit ?? defaultLimit;
  const sort = input.sort ?? "changedAt";
  const direction = input.direction ?? (sort === "changedAt" || sort === "statusSince" ? "desc" : "asc");
  const filter: OfferFilter = {
    ...input,
    publishers:
      actor.kind === "system" || actor.operatorRoles.length > 0
        ? undefined
        : [...actor.publisherRoles.keys()],
  };
  const after = readCursor(input.cursor);
  const [rows, counts] = await Promise.all([
    listOfferRows(services.db, filter, { sort, direction, after, limit: limit + 1 }),
    countOffers(services.db, filter),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) =>
      summariseOffer(
        row,
        row.run_state === null || row.run_step === null
          ? undefined
          : { state: row.run_state, step: row.run_step },
      ),
    ),
    ...(rows.length > limit && last !== undefined
      ? { next: writeCursor([last.sort_key, last.publisher_id, last.id]) }
      : {}),
    total: counts.total,
    facets: { status: counts.status, publisher: counts.publisher },
  };
}
