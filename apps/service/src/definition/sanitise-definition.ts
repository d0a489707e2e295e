import type { Definition } from "@slipway/contracts";
import { itemsOf, memberOf, offerFields } from "@slipway/contracts/offer-fields";
import { sanitiseListingHtml } from "#html/sanitise-listing-html.ts";

const htmlFields = offerFields.filter((field) => field.format.kind === "html");

/** Cleans every HTML field of a definition, in place, so that no stored listing holds a script. */
export function sanitiseDefinition(definition: Definition): void {
  sanitiseMembers(definition.offer, "offer");
  for (const plan of itemsOf(definition.plans)) sanitiseMembers(plan, "plan");
}

function sanitiseMembers(holder: unknown, scope: "offer" | "plan"): void {
  for (const { key } of htmlFields.filter((field) => field.scope === scope)) {
    const value = memberOf(holder, key);
    if (typeof value === "string") (holder as Record<string, unknown>)[key] = sanitiseListingHtml(value);
  }
}
