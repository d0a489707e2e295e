import type { SubmissionFile } from "#domain/submission.ts";
import type { StoredProductPage } from "#product-page/stored-product-page.ts";
import { sql, type Database } from "../database.ts";
import type { OfferKey } from "./offer.ts";

/** A product page as it stands in preview or production. */
export interface ShownPage {
  publisherId: string;
  publisherName: string;
  offerId: string;
  runNumber: number;
  submissionId: string;
  page: StoredProductPage;
}

/** As ShownPage, with the content that it was made of. */
export interface ShownOffer extends ShownPage {
  /** Text of the submission's definition. */
  definition: string;
  files: SubmissionFile[];
}

export type ShownSlot = "preview" | "production";

function selectShown(db: Database, slot: ShownSlot) {
  const shown = db
    .selectFrom("offer")
    .innerJoin("run", (join) =>
      join
        .onRef("run.publisher_id", "=", "offer.publisher_id")
        .onRef("run.offer_id", "=", "offer.id")
        .onRef("run.number", "=", slot === "preview" ? "offer.preview_run" : "offer.production_run"),
    )
    .innerJoin("product_page", "product_page.submission_id", "run.submission_id")
    .innerJoin("publisher", "publisher.id", "offer.publisher_id")
    .select([
      "offer.publisher_id as publisherId",
      "publisher.name as publisherName",
      "offer.id as offerId",
      "run.number as runNumber",
      "run.submission_id as submissionId",
      "product_page.page as page",
    ]);
  // The slot keeps its content after a cancel; customers see it only from preview until the run ends.
  if (slot === "production") return shown;
  return shown.where("run.preview_at", "is not", null).where("run.state", "in", ["running", "waiting"]);
}

/** What customers may see of one offer in a slot; whether this customer may is for the caller to check. */
export async function findShownOffer(
  db: Database,
  key: OfferKey,
  slot: ShownSlot,
): Promise<ShownOffer | undefined> {
  return selectShown(db, slot)
    .innerJoin("submission", "submission.id", "run.submission_id")
    .select(["submission.definition", "submission.files"])
    .where("offer.publisher_id", "=", key.publisherId)
    .where("offer.id", "=", key.offerId)
    .executeTakeFirst();
}

/** Previews whose content names one of these subscriptions anywhere: candidates, at most 500. */
export async function listPreviewCandidates(
  db: Database,
  subscriptionIds: readonly string[],
): Promise<ShownOffer[]> {
  if (subscriptionIds.length === 0) return [];
  const pieces = subscriptionIds.map((id) => `%${id.toLowerCase()}%`);
  return selectShown(db, "preview")
    .innerJoin("submission", "submission.id", "run.submission_id")
    .select(["submission.definition", "submission.files"])
    .where(sql<boolean>`lower(submission.definition) like any(${pieces})`)
    .orderBy("product_page.title")
    .orderBy("offer.publisher_id")
    .orderBy("offer.id")
    .limit(500)
    .execute();
}

export interface PageSearch {
  /** As `to_tsquery` takes it; undefined for every page. */
  words: string | undefined;
  category: string | undefined;
  offset: number;
  limit: number;
}

/**
 * Live pages, best match first, then by title. The places of a page of the list are found first, and only their contents
 * are read: contents are large, and there may be many live offers.
 */
export async function searchLivePages(db: Database, search: PageSearch): Promise<ShownPage[]> {
  const found = selectPlaces(db, search).as("found");
  let pages = db
    .selectFrom(found)
    .innerJoin("product_page", "product_page.submission_id", "found.submissionId")
    .innerJoin("publisher", "publisher.id", "found.publisherId")
    .select([
      "found.publisherId",
      "publisher.name as publisherName",
      "found.offerId",
      "found.runNumber",
      "found.submissionId",
      "product_page.page as page",
    ]);
  if (search.words !== undefined) pages = pages.orderBy("found.rank", "desc");
  return pages.orderBy("found.title").orderBy("found.publisherId").orderBy("found.offerId").execute();
}

/** Matches are ranked before it is looked which of them are live: as many as the page needs, best first. */
function selectPlaces(db: Database, search: PageSearch) {
  const matches = selectMatches(db, search).as("matches");
  let places = db
    .selectFrom(matches)
    .innerJoin("run", "run.submission_id", "matches.submission_id")
    .innerJoin("offer", (join) =>
      join
        .onRef("offer.publisher_id", "=", "run.publisher_id")
        .onRef("offer.id", "=", "run.offer_id")
        .onRef("offer.production_run", "=", "run.number"),
    )
    .select([
      "offer.publisher_id as publisherId",
      "offer.id as offerId",
      "run.number as runNumber",
      "run.submission_id as submissionId",
      "matches.title as title",
      "matches.rank as rank",
    ])
    .offset(search.offset)
    .limit(search.limit);
  if (search.words !== undefined) places = places.orderBy("matches.rank", "desc");
  return places.orderBy("matches.title").orderBy("offer.publisher_id").orderBy("offer.id");
}

function selectMatches(db: Database, { words, category }: PageSearch) {
  const query = sql`to_tsquery('simple', ${words ?? ""})`;
  let matches = db
    .selectFrom("product_page")
    .select([
      "submission_id",
      "title",
      words === undefined
        ? sql<number>`0`.as("rank")
        : sql<number>`ts_rank(search_vector, ${query})`.as("rank"),
    ]);
  if (words !== undefined)
    matches = matches.where(sql<boolean>`search_vector @@ ${query}`).orderBy("rank", "desc");
  if (category !== undefined) matches = matches.where(sql<boolean>`${category} = any(categories)`);
  return matches.orderBy("title");
}
