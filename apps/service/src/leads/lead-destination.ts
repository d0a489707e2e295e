import type { Lead } from "./lead.ts";

/** What a publisher filled in for a destination, secrets included, by the keys of `leadDestinations` in contracts. */
export type LeadSettings = Readonly<Record<string, string>>;

/** Where leads go. Both functions may be called again after any failure. */
export interface LeadDestination {
  /** Value of `leadDestination` in a definition. */
  kind: string;
  /** Connects as far as that is possible without leaving a lead behind. @throws LeadError */
  connect(settings: LeadSettings): Promise<void>;
  /** Resolves when the destination has taken the lead. @throws LeadError */
  deliver(lead: Lead, settings: LeadSettings): Promise<void>;
}
