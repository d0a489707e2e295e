import type { Endpoints, StorefrontCard } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { splitWords } from "#domain/split-words.ts";
import {
  findShownOffer,
  listPreviewCandidates,
  searchLivePages,
  type ShownPage,
} from "#database/repositories/storefront.ts";
import type { Services } from "#compose.ts";
import { readNumberCursor, writeCursor } from "../offers/cursor.ts";
import { mayPreview } from "./find-visible-offer.ts";
import { listOwnedSubscriptions } from "./list-owned-subscriptions.ts";
import { makeSearchQuery } from "./make-search-query.ts";
import { visiblePlans } from "./visible-plans.ts";

export type SearchStorefrontInput = z.output<Endpoints["searchStorefront"]["query"]>;
type Page = CallOutput<"searchStorefront">;

const defaultLimit = 50;

/** Live offers, or the previews that the caller's subscriptions may see. The cursor counts the offers looked at. */
export async function searchStorefront(context: Context, input: SearchStorefrontInput): Promise<Page> {
  const { services } = context;
  const hasWords = input.text === undefined || input.text.trim() === "" || splitWords(input.text).length > 0;
  if (!hasWords) return { items: [] };
  const owned = await listOwnedSubscriptions(context);
  return input.preview === true ? searchPreviews(services, input, owned) : searchLive(services, input, owned);
}

async function searchLive(services: Services, input: SearchStorefrontInput, owned: string[]): Promise<Page> {
  const limit = input.limit ?? defaultLimit;
  const words = makeSearchQuery(input.text ?? "");
  const items: StorefrontCard[] = [];
  let offset = readOffset(input.cursor);
  for (;;) {
    const search = { words, category: input.category, offset, limit: limit + 1 };
    const pages = await services.storefront.read((db) => searchLivePages(db, search));
    for (const page of pages) {
      if (items.length === limit) return { items, next: writeCursor([offset]) };
      offset += 1;
      if (await isVisible(services, page, owned)) items.push(makeCard(page, false));
    }
    if (pages.length <= limit) return { items };
  }
}

/** Most offers have a public plan; only for the others the content is looked at. */
async function isVisible(services: Services, shown: ShownPage, owned: string[]): Promise<boolean> {
  if (shown.page.plans.some((plan) => !plan.isPrivate)) return true;
  if (owned.length === 0) return false;
  const offer = await services.storefront.read((db) => findShownOffer(db, shown, "production"));
  return offer !== undefined && (await visiblePlans(services, offer, owned)).length > 0;
}

async function searchPreviews(
  services: Services,
  input: SearchStorefrontInput,
  owned: string[],
): Promise<Page> {
  const wanted = splitWords(input.text ?? "");
  const limit = input.limit ?? defaultLimit;
  const offset = readOffset(input.cursor);
  const found = (await listPreviewCandidates(services.db, owned)).filter((offer) => {
    const { title, summary, categories } = offer.page;
    const words = splitWords(`${title} ${summary} ${offer.publisherName}`);
    const hasText = wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));
    const hasCategory = input.category === undefined || categories.includes(input.category);
    return hasText && hasCategory && mayPreview(offer, owned);
  });
  const items = found.slice(offset, offset + limit).map((offer) => makeCard(offer, true));
  return { items, ...(found.length > offset + limit ? { next: writeCursor([offset + limit]) } : {}) };
}

function readOffset(cursor: string | undefined): number {
  const offset = readNumberCursor(cursor) ?? 0;
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}

function makeCard(
  { publisherId, publisherName, offerId, page }: ShownPage,
  isPreview: boolean,
): StorefrontCard {
  const { title, summary, categories, logos } = page;
  const logo = Object.entries(logos).find(([name]) => /medium/i.test(name))?.[1] ?? Object.values(logos)[0];
  const card = { publisherId, publisherName, offerId, title, summary, categories, isPreview };
  return logo === undefined ? card : { ...card, logo };
}
