import { z } from "zod";
import { ActorSummary, Text, Time } from "./basics.ts";
import { AllowedMove, OfferStatus, StepId } from "./offer.ts";

export const stepStatuses = [
  "notStarted",
  "inProgress",
  "waitingForPublisherReview",
  "waitingForApproval",
  "blocked",
  "rejected",
  "complete",
  "canceled",
] as const;
export const StepStatus = z.enum(stepStatuses);
export type StepStatus = z.infer<typeof StepStatus>;

/** publishing-flow "Messages": level, time, text in both languages, code, place and what to do next. */
export const Message = z.object({
  level: z.enum(["information", "warning", "error"]),
  at: Time,
  code: z.string(),
  text: Text,
  next: Text.optional(),
  /** JSON pointer into the definition. */
  pointer: z.string().optional(),
  file: z.string().optional(),
  line: z.int().optional(),
  rule: z.string().optional(),
  link: z.string().optional(),
});
export type Message = z.infer<typeof Message>;

export const Step = z.object({
  id: StepId,
  title: Text,
  description: Text,
  estimate: Text.optional(),
  status: StepStatus,
  progress: z.int().min(0).max(100),
  startedAt: Time.optional(),
  endedAt: Time.optional(),
  /** The result was taken from the record of run n because nothing that it depends on changed. */
  reusedFromRun: z.int().optional(),
  /** Seconds that this step took in earlier runs. */
  history: z.object({ p50: z.number(), p90: z.number(), count: z.int() }).optional(),
  queuePlace: z.int().optional(),
  dueAt: Time.optional(),
  messages: z.array(Message),
});
export type Step = z.infer<typeof Step>;

export const runStates = ["running", "waiting", "succeeded", "failed", "canceled"] as const;

export const RunSummary = z.object({
  runNumber: z.int(),
  state: z.enum(runStates),
  step: StepId,
  startedAt: Time,
  endedAt: Time.optional(),
  startedBy: ActorSummary,
  submissionId: z.string(),
  contentHash: z.string(),
  offerVersion: z.int(),
  endedBecause: z.string().optional(),
  rollBackOf: z.int().optional(),
});
export type RunSummary = z.infer<typeof RunSummary>;

export const Run = RunSummary.extend({
  steps: z.array(Step),
  messages: z.array(Message),
  notificationEmails: z.array(z.string()),
  reviewId: z.string().optional(),
  hasReport: z.boolean(),
  cancelRequested: z.boolean(),
});
export type Run = z.infer<typeof Run>;

/** The Status tab in one answer; without a run, the steps are all `notStarted`. */
export const OfferStatusDetail = z.object({
  status: OfferStatus,
  statusSince: Time,
  run: Run.optional(),
  steps: z.array(Step),
  allowedMoves: z.array(AllowedMove),
  previewLink: z.string().optional(),
  liveLink: z.string().optional(),
});
export type OfferStatusDetail = z.infer<typeof OfferStatusDetail>;
