import { isMembers, leadDestinationKey, memberOf } from "@slipway/contracts/offer-fields";
import type { Services } from "#compose.ts";
import { findLeadSettings } from "#database/repositories/lead-destination.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { leadDestinationOf } from "#definition/take-lead-secrets.ts";
import type { LeadSettings } from "./lead-destination.ts";

/** Where an offer's leads go, with every setting of it. */
export interface ChosenDestination {
  /** Value of `leadDestination`; `None` when nothing was chosen. */
  kind: string;
  settings: LeadSettings;
}

/** The destination that a definition chose, with the secrets that were stored for it. */
export async function readLeadSettings(
  services: Services,
  key: OfferKey,
  definition: unknown,
): Promise<ChosenDestination> {
  const offer = memberOf(definition, "offer");
  const kind = String(memberOf(offer, leadDestinationKey) ?? "None");
  const destination = leadDestinationOf(definition);
  const configuration = memberOf(offer, destination?.configurationKey ?? "");
  const open = isMembers(configuration)
    ? Object.entries(configuration).filter((entry): entry is [string, string] => typeof entry[1] === "string")
    : [];
  const stored = await findLeadSettings(services, services.db, key);
  const secrets = stored?.destination === kind ? stored.settings : {};
  return { kind, settings: { ...Object.fromEntries(open), ...secrets } };
}
