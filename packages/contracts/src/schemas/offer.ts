import { z } from "zod";
import { ActorSummary, OfferId, PublisherId, Text, Time } from "./basics.ts";

/** Offer-level states; the portal's labels are texts on top of them (cpp-portal 2.3). */
export const offerStatuses = [
  "neverPublished",
  "running",
  "waitingForPublisherReview",
  "succeeded",
  "canceled",
  "failed",
] as const;
export const OfferStatus = z.enum(offerStatuses);
export type OfferStatus = z.infer<typeof OfferStatus>;

export const slots = ["draft", "preview", "production"] as const;
export const Slot = z.enum(slots);
export type Slot = z.infer<typeof Slot>;

export const stepIds = [
  "validate-prerequisites",
  "certification",
  "packaging",
  "preview",
  "publisher-sign-off",
  "marketplace-review",
  "live",
] as const;
export const StepId = z.enum(stepIds);
export type StepId = z.infer<typeof StepId>;

/** What this caller may do to the offer now; the portal draws its buttons from it. */
export const AllowedMove = z.object({
  move: z.enum(["publish", "goLive", "cancel", "rollBack", "delete", "save"]),
  allowed: z.boolean(),
  /** Why not, and when it is possible. */
  because: Text.optional(),
});
export type AllowedMove = z.infer<typeof AllowedMove>;

export const OfferSummary = z.object({
  publisherId: PublisherId,
  offerId: OfferId,
  offerTypeId: z.string(),
  name: z.string(),
  status: OfferStatus,
  step: StepId.optional(),
  /** Who is awaited: nobody while a job runs. */
  waitingFor: z.enum(["publisher", "reviewer"]).optional(),
  statusSince: Time,
  changedAt: Time,
  isLive: z.boolean(),
  version: z.int(),
});
export type OfferSummary = z.infer<typeof OfferSummary>;

export const Offer = OfferSummary.extend({
  etag: z.string(),
  revision: z.int(),
  slots: z.array(
    z.object({
      slot: Slot,
      submissionId: z.string().optional(),
      runNumber: z.int().optional(),
      since: Time.optional(),
    }),
  ),
  latestRun: z.int().optional(),
  allowedMoves: z.array(AllowedMove),
  /** Remembered from the last publish, else the owner's address. */
  notificationEmails: z.array(z.string()),
});
export type Offer = z.infer<typeof Offer>;

/** The opaque document: flat, prefixed keys as on the wire of `/api` (cpp-api 4.3, 8). */
export const Definition = z.looseObject({
  displayText: z.string().optional(),
  offer: z.record(z.string(), z.unknown()).optional(),
  plans: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type Definition = z.infer<typeof Definition>;

/** A field that may not be changed any more, and what to do instead. */
export const FieldLock = z.object({ pointer: z.string(), reason: Text, instead: Text });
export type FieldLock = z.infer<typeof FieldLock>;

export const Draft = z.object({
  publisherId: PublisherId,
  offerId: OfferId,
  offerTypeId: z.string(),
  revision: z.int(),
  savedAt: Time,
  savedBy: ActorSummary,
  definition: Definition,
  locks: z.array(FieldLock),
  etag: z.string(),
});
export type Draft = z.infer<typeof Draft>;

export const RevisionSummary = z.object({
  revision: z.int(),
  savedAt: Time,
  savedBy: ActorSummary,
  note: z.string().optional(),
});

/** What step 1 found: one entry per field, all at once (cpp-portal 5). */
export const FieldFinding = z.object({
  rule: z.string(),
  pointer: z.string(),
  /** Editor tab the field is on, for links: offer-settings, skus, marketplace, support, test-drive. */
  tab: z.string(),
  field: Text,
  severity: z.enum(["error", "warning"]),
  message: Text,
  fix: Text,
});
export type FieldFinding = z.infer<typeof FieldFinding>;

/** One difference between two contents of an offer. */
export const Difference = z.object({
  pointer: z.string(),
  field: Text,
  kind: z.enum(["added", "removed", "changed"]),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type Difference = z.infer<typeof Difference>;
