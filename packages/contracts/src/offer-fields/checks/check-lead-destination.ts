import { leadDestinations } from "../lead-destinations.ts";
import { isEmpty } from "../values.ts";
import { shorten } from "./check-text.ts";
import type { ValueCheck } from "./context.ts";

/** The destination itself; its settings are checked with the whole offer. */
export const checkLeadDestination: ValueCheck = (context, field, value, pointer) => {
  const destination = leadDestinations.find((candidate) => candidate.value === value);
  if (destination === undefined) {
    const choices = leadDestinations.map((candidate) => candidate.value).join(", ");
    return context.report("unknown-choice", field, pointer, { value: shorten(value), choices });
  }
  if (!destination.isSupported) {
    context.report("lead-destination-not-supported", field, pointer, { destination: destination.title });
  }
};

/** Settings of the chosen destination: in the definition, or stored apart because they are secret. */
export const checkLeadSettings: ValueCheck = (context, field, value, pointer) => {
  const destination = leadDestinations.find((candidate) => candidate.value === value);
  if (destination?.configurationKey === undefined || !destination.isSupported) return;
  const stored = context.facts.storedLeadSettings;
  // A secret is not in the definition; whoever does not know what is stored cannot say that it is missing.
  if (stored === undefined) return;
  for (const setting of destination.settings) {
    if (stored.includes(setting.key)) continue;
    context.report("lead-setting-missing", { ...field, title: setting.title }, pointer);
  }
};

export function hasLeadDestination(value: unknown): boolean {
  return !isEmpty(value) && value !== "None";
}
