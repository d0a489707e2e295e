import type { OfferSummary, OfferStatus } from "@slipway/contracts";
import type { Context } from "#context.ts";
import {
  isSortedByTime,
  listOfferRows,
  type OfferListRow,
  type OfferRows,
  type OfferSort,
} from "#database/statements/list-offers.ts";
import type { OfferFilter } from "#database/statements/offer-filter.ts";
import { readCursor, unknownCursor, writeCursor } from "./cursor.ts";
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
export async function listOffers(
  { actor, services, snapshot }: Context,
  input: ListOffersInput,
): Promise<OfferPage> {
  const limit = input.limit ?? defaultLimit;
  const sort = input.sort ?? "changedAt";
  const direction = input.direction ?? (sort === "changedAt" || sort === "statusSince" ? "desc" : "asc");
  const { text, publisherId, status, offerTypeId, waitingFor } = input;
  const filter: OfferFilter = {
    text,
    publisherId,
    status,
    offerTypeId,
    waitingFor,
    publishers:
      actor.kind === "system" || actor.operatorRoles.length > 0
        ? undefined
        : [...actor.publisherRoles.keys()],
  };
  const after = readPlace(input.cursor, sort);
  const page = { sort, direction, after, limit: limit + 1 };
  const found = await listOfferRows(services.pool, filter, page, snapshot);
  return pageOf(found, limit);
}

// The same rows are answered again and again while nothing is written; so is the page that was made of them.
const pages = new WeakMap<OfferRows, OfferPage>();

function pageOf(found: OfferRows, limit: number): OfferPage {
  const known = pages.get(found);
  if (known !== undefined) return known;
  const { rows, counts } = found;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const page: OfferPage = {
    items: shown.map((row) => summariseOffer(row, runOf(row))),
    ...(rows.length > limit && last !== undefined
      ? { next: writeCursor([last.sort_key, last.publisher_id, last.id]) }
      : {}),
    total: counts.total,
    facets: { status: counts.status, publisher: counts.publisher },
  };
  pages.set(found, page);
  return page;
}

function runOf({ run_state: state, run_step: step }: OfferListRow) {
  return state === null || step === null ? undefined : { state, step };
}

/** @throws ServiceError `request-invalid` */
function readPlace(cursor: string | undefined, sort: OfferSort): string[] | undefined {
  const place = readCursor(cursor);
  if (place === undefined) return undefined;
  if (place.length !== 3 || (isSortedByTime(sort) && !isTime(place[0]))) throw unknownCursor();
  return place;
}

/** Microseconds are beyond what a Date holds, so the text is compared up to the second. */
function isTime(text = ""): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(text)) return false;
  const time = new Date(`${text.slice(0, 19)}Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text.slice(0, 19));
}
