import { listingTags } from "@slipway/contracts/offer-fields";

/** Whether a text holds no elements but those that a listing shows. */
export function keepsAllOf(html: string): boolean {
  const tags = html.matchAll(/<\s*\/?\s*([a-z][\w:-]*)/gi);
  return [...tags].every(([, name = ""]) => listingTags.includes(name.toLowerCase()));
}
