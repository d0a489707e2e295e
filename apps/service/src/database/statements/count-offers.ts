import { conditionOf, type OfferFilter, type Parameters } from "./offer-filter.ts";

/** How many offers a filter leaves, by status and by publisher. */
export interface OfferCounts {
  total: number;
  status: Record<string, number>;
  publisher: Record<string, number>;
}

/** What the subquery of `countsOf` yields; null where there is nothing to count. */
export type WrittenCounts = [status: string, publisherId: string, count: number][] | null;

/** A subquery that counts the offers of a filter. */
export function countsOf(filter: OfferFilter, parameters: Parameters): string {
  return `select json_agg(json_build_array(status, publisher_id, count)) from (
    select offer.status, offer.publisher_id, count(*) from offer where ${conditionOf(filter, parameters)}
    group by offer.status, offer.publisher_id) as counted`;
}

export function readCounts(written: WrittenCounts): OfferCounts {
  const counts: OfferCounts = { total: 0, status: {}, publisher: {} };
  for (const [status, publisher, count] of written ?? []) {
    counts.total += count;
    counts.status[status] = (counts.status[status] ?? 0) + count;
    counts.publisher[publisher] = (counts.publisher[publisher] ?? 0) + count;
  }
  return counts;
}
