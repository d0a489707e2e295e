import { z } from "zod";
import { defineEndpoint } from "../endpoint.ts";
import { PageQuery, Sha256, Text, Time, pageOf } from "../schemas/basics.ts";
import { DryRun } from "../schemas/dry-run.ts";
import { CertificationReport } from "../schemas/finding.ts";
import { FieldFinding, OfferSummary, Slot } from "../schemas/offer.ts";
import { OfferStatusDetail, Run, RunSummary } from "../schemas/run.ts";
import { ProductPage } from "../schemas/storefront.ts";
import { offerParams } from "./offers.ts";

const runParams = offerParams.extend({ runNumber: z.coerce.number().int().positive() });

const Waiver = z.object({
  waiverId: z.string(),
  rule: z.string(),
  path: z.string().optional(),
  pointer: z.string().optional(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: Time,
  expires: z.string(),
  state: z.enum(["requested", "granted", "refused"]),
  decidedBy: z.string().optional(),
});

export const publishingEndpoints = {
  checkOffer: defineEndpoint({
    tag: "Publishing",
    summary: "Run step 1 on the draft and answer every finding; nothing is submitted",
    params: offerParams,
    response: z.object({
      findings: z.array(FieldFinding),
      mayPublish: z.boolean(),
      usualDurationSeconds: z.number().optional(),
    }),
  }),
  dryRunOffer: defineEndpoint({
    tag: "Publishing",
    summary:
      "Try the whole submission of the draft: step 1, certification, page, leads and what would wait; nothing is submitted, sent or changed",
    params: offerParams,
    response: DryRun,
    errors: ["offer-type-not-publishable"],
  }),
  streamDryRun: defineEndpoint({
    tag: "Publishing",
    summary:
      "A dry run as server-sent events: `progress` as each step begins and ends, then one `result`, as the dry run answers it",
    params: offerParams,
    responseType: "text/event-stream",
    errors: ["offer-type-not-publishable"],
  }),
  publishOffer: defineEndpoint({
    tag: "Publishing",
    summary: "Publish the draft",
    params: offerParams,
    body: z.object({ notificationEmails: z.array(z.email()).max(20).optional() }),
    response: Run,
    status: 202,
    errors: [
      "prerequisites-not-met",
      "other-content-publishing",
      "offer-type-not-publishable",
      "publisher-queue-full",
      "queue-full",
    ],
  }),
  goLive: defineEndpoint({
    tag: "Publishing",
    summary: "Sign the preview off: it goes to review, then live",
    params: offerParams,
    body: z.object({ contentHash: z.string().optional() }).optional(),
    response: Run,
    status: 202,
    errors: ["move-not-allowed"],
  }),
  cancelPublish: defineEndpoint({
    tag: "Publishing",
    summary: "Cancel Publish, from publisher sign-off on",
    params: offerParams,
    response: Run,
    status: 202,
    errors: ["cancel-too-early", "move-not-allowed"],
  }),
  rollBack: defineEndpoint({
    tag: "Publishing",
    summary: "Make an earlier live submission live again",
    params: offerParams,
    body: z.object({ runNumber: z.int().positive() }),
    response: Run,
    status: 202,
    errors: ["move-not-allowed", "run-not-found"],
  }),
  getStatus: defineEndpoint({
    tag: "Publishing",
    summary: "The Status tab: steps, messages, estimates, what may be done",
    params: offerParams,
    response: OfferStatusDetail,
    errors: ["offer-not-found"],
  }),
  streamEvents: defineEndpoint({
    tag: "Publishing",
    summary: "Server-sent events: one `status` event at once and one at each change",
    params: offerParams,
    responseType: "text/event-stream",
  }),
  listRuns: defineEndpoint({
    tag: "Publishing",
    summary: "Runs, newest first",
    params: offerParams,
    query: PageQuery,
    response: pageOf(RunSummary),
  }),
  getRun: defineEndpoint({
    tag: "Publishing",
    summary: "One run",
    params: runParams,
    response: Run,
    errors: ["run-not-found"],
  }),
  getReport: defineEndpoint({
    tag: "Certification",
    summary: "The certification report of a run",
    params: runParams,
    response: CertificationReport,
    errors: ["report-not-found", "run-not-found"],
  }),
  certifyDraft: defineEndpoint({
    tag: "Certification",
    summary: "Certify the draft's packages, or one uploaded package, without publishing",
    params: offerParams,
    body: z.object({ packageHash: Sha256.optional() }),
    response: CertificationReport,
    errors: ["package-not-found", "package-unreadable"],
  }),
  getProductPage: defineEndpoint({
    tag: "Publishing",
    summary: "The product page of a slot, rendered from the draft for slot draft",
    params: offerParams.extend({ slot: Slot }),
    response: ProductPage,
    errors: ["slot-empty"],
  }),
  listWaivers: defineEndpoint({
    tag: "Certification",
    summary: "Waivers of the offer",
    params: offerParams,
    response: pageOf(Waiver),
  }),
  requestWaiver: defineEndpoint({
    tag: "Certification",
    summary: "Ask for an exception from a rule",
    params: offerParams,
    body: z.object({
      rule: z.string(),
      path: z.string().optional(),
      pointer: z.string().optional(),
      reason: z.string().min(10).max(2000),
      expires: z.iso.date(),
    }),
    response: Waiver,
    status: 201,
    errors: ["rule-not-found"],
  }),
  decideWaiver: defineEndpoint({
    tag: "Certification",
    summary: "Grant or refuse a waiver",
    params: offerParams.extend({ waiverId: z.string() }),
    body: z.object({ decision: z.enum(["granted", "refused"]) }),
    response: Waiver,
    errors: ["waiver-not-found"],
  }),
  getStepStatistics: defineEndpoint({
    tag: "Publishing",
    summary: "How long each step took, p50 and p90 in seconds",
    query: z.object({ days: z.coerce.number().int().min(1).max(365).optional() }),
    response: z.object({
      steps: z.array(
        z.object({
          step: z.string(),
          title: Text,
          count: z.int(),
          p50: z.number(),
          p90: z.number(),
          failed: z.int(),
        }),
      ),
    }),
  }),
  getRuleStatistics: defineEndpoint({
    tag: "Certification",
    summary: "Rules that fail most often",
    query: z.object({ days: z.coerce.number().int().min(1).max(365).optional() }),
    response: z.object({ rules: z.array(z.object({ rule: z.string(), runs: z.int(), findings: z.int() })) }),
  }),
  listApprovals: defineEndpoint({
    tag: "Publishing",
    summary: "Offers published or being published, with their current action",
    query: PageQuery.extend({ text: z.string().max(200).optional() }),
    response: pageOf(OfferSummary.extend({ runNumber: z.int(), currentAction: Text })),
  }),
};
