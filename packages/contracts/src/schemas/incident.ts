import { z } from "zod";
import { ActorSummary, Time } from "./basics.ts";

export const incidentStates = ["open", "waiting-for-publisher", "resolved"] as const;
/** Problem types and categories of the incident form (cpp-portal 16, 11, 13). */
export const problemTypes = {
  publishing: ["validation", "certification", "packaging", "preview", "review", "other"],
  "marketplace-onboarding": ["access-problem", "usage-tracking", "other"],
  "published-offer": ["remove-a-published-offer", "modify-a-published-offer", "other"],
  leads: ["lead-destination", "missing-leads", "other"],
} as const;

export const IncidentSummary = z.object({
  incidentId: z.string(),
  number: z.int(),
  publisherId: z.string(),
  offerId: z.string().optional(),
  title: z.string(),
  problemType: z.string(),
  category: z.string(),
  state: z.enum(incidentStates),
  severity: z.enum(["low", "normal", "high"]).optional(),
  openedAt: Time,
  openedBy: ActorSummary,
  changedAt: Time,
});
export type IncidentSummary = z.infer<typeof IncidentSummary>;

export const Incident = IncidentSummary.extend({
  runNumber: z.int().optional(),
  step: z.string().optional(),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string().optional() }),
  messages: z.array(
    z.object({
      at: Time,
      by: ActorSummary,
      side: z.enum(["publisher", "operator"]),
      text: z.string(),
      files: z.array(z.object({ name: z.string(), url: z.string(), size: z.int() })),
    }),
  ),
});
export type Incident = z.infer<typeof Incident>;
