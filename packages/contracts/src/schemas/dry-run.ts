import { z } from "zod";
import { Text } from "./basics.ts";
import { CertificationReport } from "./finding.ts";
import { FieldFinding } from "./offer.ts";
import { Message, Step } from "./run.ts";
import { ProductPage } from "./storefront.ts";

/** What a step would come to; `would-run` is one whose result only a real run can tell. */
export const dryRunOutcomes = ["would-pass", "would-fail", "would-wait", "would-run"] as const;

/** One step of a dry run. */
export const DryRunStep = Step.pick({
  id: true,
  title: true,
  description: true,
  estimate: true,
  history: true,
  reusedFromRun: true,
}).extend({
  outcome: z.enum(dryRunOutcomes),
  /** Whom the step would wait for. */
  waitsFor: z.enum(["publisher", "reviewer"]).optional(),
  /** False behind a step that would fail: a run would end there. */
  isReached: z.boolean(),
  messages: z.array(Message.omit({ at: true })),
});
export type DryRunStep = z.infer<typeof DryRunStep>;

/** Everything that publishing the draft now would come to; nothing of it has happened. */
export const DryRun = z.object({
  revision: z.int(),
  contentHash: z.string(),
  /** Publish would be taken, and no step that can be tried would fail. */
  wouldReachPreview: z.boolean(),
  /** Why Publish would be refused now, whatever the content. */
  refused: Text.optional(),
  /** A run of the same content is under way or live: Publish would answer it. */
  sameAsRun: z.int().optional(),
  /** The run at publisher sign-off that Publish would put an end to. */
  supersedesRun: z.int().optional(),
  steps: z.array(DryRunStep),
  /** Seconds until preview, from earlier runs. */
  usualDurationSeconds: z.number().optional(),
  findings: z.array(FieldFinding),
  /** Absent when certification was stopped; its step says why. */
  report: CertificationReport.optional(),
  page: ProductPage,
  /** Where leads would go: no lead was sent, nothing was connected. */
  leads: z.object({ destination: z.string(), title: Text, text: Text }),
  /** Who would get the run's messages unless Publish names others. */
  notificationEmails: z.array(z.string()),
});
export type DryRun = z.infer<typeof DryRun>;

/** What the stream of a dry run tells as an event `progress` before the event `result`. */
export interface DryRunProgress {
  step: DryRunStep["id"];
  title: Text;
  /** Absent when the step begins. */
  outcome?: DryRunStep["outcome"];
}
