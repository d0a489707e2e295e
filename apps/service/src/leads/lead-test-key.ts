import { createHash } from "node:crypto";
import type { OfferKey } from "#database/repositories/offer.ts";
import type { ChosenDestination } from "./read-lead-settings.ts";

/** Under this key a test of a destination is remembered; another destination or setting is another key. */
export function leadTestKey(
  { publisherId, offerId }: OfferKey,
  { kind, settings }: ChosenDestination,
): string {
  return createHash("sha256")
    .update(JSON.stringify(["lead-test", { publisherId, offerId }, kind, settings]))
    .digest("hex");
}
