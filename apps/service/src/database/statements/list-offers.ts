import type { StepId } from "@slipway/contracts";
import type pg from "pg";
import type { OfferRow } from "../repositories/offer.ts";
import type { RunRow } from "../repositories/run.ts";
import { countsOf, readCounts, type OfferCounts, type WrittenCounts } from "./count-offers.ts";
import { readTimes, type Written } from "./written-times.ts";
import { keepAnswers } from "./kept-answers.ts";
import {
  conditionOf,
  newParameters,
  preparedName,
  type OfferFilter,
  type Parameters,
} from "./offer-filter.ts";

/** What lists can be sorted by: an expression that an index has, how a cursor writes it, and its type there. */
const sorts = {
  name: { key: "lower(offer.name)", written: "lower(offer.name)", type: "text" },
  publisherId: { key: "offer.publisher_id", written: "offer.publisher_id", type: "text" },
  status: { key: "offer.status", written: "offer.status", type: "text" },
  statusSince: { key: "offer.status_since", written: writtenTime("status_since"), type: "timestamptz" },
  changedAt: { key: "offer.changed_at", written: writtenTime("changed_at"), type: "timestamptz" },
} as const;
export type OfferSort = keyof typeof sorts;

function writtenTime(column: string): string {
  return `to_char(offer.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ')`;
}

/** Whether a cursor's key for this sort is a time, which is written as `2026-02-28T12:00:00.123456Z`. */
export function isSortedByTime(sort: OfferSort): boolean {
  return sorts[sort].type === "timestamptz";
}

/** What a list shows of an offer, and of its latest run. */
export type OfferListRow = Pick<
  OfferRow,
  | "publisher_id"
  | "id"
  | "offer_type_id"
  | "name"
  | "status"
  | "status_since"
  | "changed_at"
  | "production_run"
  | "version"
> & {
  run_state: RunRow["state"] | null;
  run_step: StepId | null;
  sort_key: string;
};

export interface OfferPageQuery {
  sort: OfferSort;
  direction: "asc" | "desc";
  /** Sort key, publisher and id of the last row before. */
  after: readonly string[] | undefined;
  limit: number;
}

/** A page with the counts of the whole list. */
export interface OfferRows {
  rows: readonly OfferListRow[];
  counts: OfferCounts;
}

interface WrittenRows {
  rows: Written<OfferListRow>[] | null;
  counts: WrittenCounts;
}

const kept = keepAnswers<OfferRows>();

/** One page, by key, so that a page deep in a long list costs what the first one does. */
export async function listOfferRows(
  pool: pg.Pool,
  filter: OfferFilter,
  page: OfferPageQuery,
  seen?: string,
): Promise<OfferRows> {
  const parameters = newParameters();
  const [rows, counts] = [pageOf(filter, page, parameters), countsOf(filter, parameters)];
  const shape = `${page.sort}-${page.direction}-${page.after === undefined ? "" : "after"}`;
  const question = {
    ...preparedName("list-offers", filter, shape),
    json: `select json_build_object('rows', (${rows}), 'counts', (${counts}))`,
    values: parameters.values,
    make: (found: unknown) => readPage(found as WrittenRows),
  };
  return kept.read(pool, JSON.stringify([filter, page]), question, seen);
}

function readPage(written: WrittenRows): OfferRows {
  const rows = written.rows ?? [];
  return {
    rows: rows.map((row) => readTimes<OfferListRow>(row, ["status_since", "changed_at"])),
    counts: readCounts(written.counts),
  };
}

function pageOf(
  filter: OfferFilter,
  { sort, direction, after, limit }: OfferPageQuery,
  parameters: Parameters,
): string {
  const { key, written, type } = sorts[sort];
  const { add } = parameters;
  const order = `${key} ${direction}, offer.publisher_id ${direction}, offer.id ${direction}`;
  const rest =
    after === undefined
      ? ""
      : `and (${key}, offer.publisher_id, offer.id) ${direction === "asc" ? ">" : "<"}
          (${add(after[0])}::${type}, ${add(after[1])}, ${add(after[2])})`;
  return `select json_agg(page) from (
    select publisher_id, id, offer_type_id, name, status, status_since, changed_at, production_run, version,
        ${written} as sort_key,
        (select state from run where ${isLatest}) as run_state, (select step from run where ${isLatest}) as run_step
      from offer where ${conditionOf(filter, parameters)} ${rest}
      order by ${order} limit ${add(limit)}) as page`;
}

const isLatest =
  "run.publisher_id = offer.publisher_id and run.offer_id = offer.id and run.number = offer.latest_run";
