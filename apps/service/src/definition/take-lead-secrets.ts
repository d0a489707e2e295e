import type { Definition } from "@slipway/contracts";
import {
  leadDestinationKey,
  leadDestinations,
  memberOf,
  type LeadDestination,
} from "@slipway/contracts/offer-fields";

/** Secret settings of a lead destination that came with a definition. */
export interface LeadSecrets {
  destination: string;
  settings: Record<string, string>;
}

/** The destination that a definition chose, as the table knows it. */
export function leadDestinationOf(definition: unknown): LeadDestination | undefined {
  const chosen = memberOf(memberOf(definition, "offer"), leadDestinationKey);
  return leadDestinations.find((destination) => destination.value === chosen);
}

/**
 * Takes secret lead settings out of a definition, in place: what is stored and answered never holds one. Answers those of
 * the chosen destination, or undefined where none was given.
 */
export function takeLeadSecrets(definition: Definition): LeadSecrets | undefined {
  const chosen = leadDestinationOf(definition);
  let taken: LeadSecrets | undefined;
  for (const destination of leadDestinations) {
    const settings = takeFrom(definition, destination);
    if (destination === chosen && Object.keys(settings).length > 0) {
      taken = { destination: destination.value, settings };
    }
  }
  return taken;
}

function takeFrom(definition: Definition, destination: LeadDestination): Record<string, string> {
  const taken: Record<string, string> = {};
  const configuration = memberOf(definition.offer, destination.configurationKey ?? "");
  if (typeof configuration !== "object" || configuration === null) return taken;
  for (const { key, isSecret } of destination.settings) {
    const value = memberOf(configuration, key);
    if (!isSecret || value === undefined) continue;
    if (typeof value === "string" && value !== "") taken[key] = value;
    delete (configuration as Record<string, unknown>)[key];
  }
  return taken;
}
