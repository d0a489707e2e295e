import type { ListingInput } from "#model/listing.ts";

/** Prefixes of the listing's keys on the wire. */
const marketplace = "microsoft-azure-marketplace.";
const applications = "microsoft-azure-applications.";

/** A member of the definition with the JSON pointer to it. */
export interface Field {
  value: unknown;
  pointer: string;
}

/** A text of the listing; "" where there is none. */
export interface TextField {
  text: string;
  pointer: string;
}

type Members = Readonly<Record<string, unknown>>;

/** A field of the offer by its name without prefix, such as `title`. */
export function offerField({ definition }: ListingInput, name: string): Field {
  const key = marketplace + name;
  return { value: definition.offer[key], pointer: `/offer/${escape(key)}` };
}

export function offerText(listing: ListingInput, name: string): TextField {
  const { value, pointer } = offerField(listing, name);
  return { text: textOf(value), pointer };
}

/** Items of a list of the offer; nothing where it is no list. */
export function offerItems(listing: ListingInput, name: string): Field[] {
  const { value, pointer } = offerField(listing, name);
  return Array.isArray(value)
    ? value.map((item: unknown, index) => ({ value: item, pointer: `${pointer}/${index}` }))
    : [];
}

/** A field of a plan by its name without prefix, such as `skuTitle`; `regions` and the like have none. */
export function planField({ definition }: ListingInput, index: number, name: string): Field {
  const plan = definition.plans[index]!;
  const key = applications + name in plan ? applications + name : name;
  return { value: plan[key], pointer: `/plans/${index}/${escape(key)}` };
}

/** The versions of a plan's package, with the version's number. */
export function planVersions(listing: ListingInput, index: number): (Field & { version: string })[] {
  const { value, pointer } = planField(listing, index, "package");
  return Object.entries(membersOf(value)).map(([version, content]) => ({
    version,
    value: content,
    pointer: `${pointer}/${escape(version)}`,
  }));
}

/** Texts that customers read: of the offer and of its plans. */
export function textsForCustomers(listing: ListingInput): TextField[] {
  const ofOffer = ["title", "summary", "longSummary", "description"].map((name) => offerText(listing, name));
  const ofPlans = listing.definition.plans.flatMap((_plan, index) =>
    ["skuTitle", "skuSummary", "skuDescription"].map((name): TextField => {
      const { value, pointer } = planField(listing, index, name);
      return { text: textOf(value), pointer };
    }),
  );
  return [...ofOffer, ...ofPlans].filter(({ text }) => text !== "");
}

/** What is left of simple HTML when its tags are taken away. */
export function withoutTags(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** The members of an object; none for anything else. */
export function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

function escape(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
