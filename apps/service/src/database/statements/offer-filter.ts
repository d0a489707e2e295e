import type { OfferStatus } from "@slipway/contracts";

/** Which offers a list shows. */
export interface OfferFilter {
  /** Publishers that the caller may see; all when absent. */
  publishers: readonly string[] | undefined;
  text?: string | undefined;
  publisherId?: string | undefined;
  status?: OfferStatus | undefined;
  offerTypeId?: string | undefined;
  waitingFor?: "publisher" | "reviewer" | undefined;
}

/** A statement in the making: values get their places as they are added. */
export interface Parameters {
  values: unknown[];
  /** Adds a value and answers its place, `$1`. */
  add(value: unknown): string;
}

export function newParameters(): Parameters {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}

/** The condition of a filter on the table `offer`. */
export function conditionOf(filter: OfferFilter, { add }: Parameters): string {
  const { publishers, publisherId, status, offerTypeId, waitingFor } = filter;
  const conditions = ["true"];
  // One publisher is the usual case, and `=` lets PostgreSQL keep its plan.
  if (publishers?.length === 1) conditions.push(`offer.publisher_id = ${add(publishers[0])}`);
  else if (publishers !== undefined) conditions.push(`offer.publisher_id = any(${add([...publishers])})`);
  if (publisherId !== undefined) conditions.push(`offer.publisher_id = ${add(publisherId)}`);
  if (status !== undefined) conditions.push(`offer.status = ${add(status)}`);
  if (offerTypeId !== undefined) conditions.push(`offer.offer_type_id = ${add(offerTypeId)}`);
  if (waitingFor === "publisher") conditions.push("offer.status = 'waitingForPublisherReview'");
  if (waitingFor === "reviewer") conditions.push(isUnderReview);
  for (const word of wordsOf(filter)) {
    conditions.push(`offer.search like ${add(`%${word.replace(/[\\%_]/g, "\\$&")}%`)}`);
  }
  return conditions.join(" and ");
}

/** Statements of one shape are prepared once; those with a search are not, since they have as many shapes as words. */
export function preparedName(kind: string, filter: OfferFilter, shape = ""): { name?: string } {
  if (wordsOf(filter).length > 0) return {};
  const { publishers, publisherId, status, offerTypeId, waitingFor } = filter;
  const given = [publisherId, status, offerTypeId].map((each) => (each === undefined ? "0" : "1"));
  const seen = publishers === undefined ? "all" : publishers.length === 1 ? "one" : "some";
  return { name: `${kind}-${seen}-${given.join("")}-${waitingFor ?? ""}-${shape}` };
}

function wordsOf({ text = "" }: OfferFilter): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

const isUnderReview = `exists (select from run as reviewed
  where reviewed.publisher_id = offer.publisher_id and reviewed.offer_id = offer.id
  and reviewed.state = 'waiting' and reviewed.step = 'marketplace-review')`;
