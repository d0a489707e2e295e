import { z } from "zod";
import { defineEndpoint } from "../endpoint.ts";
import { OfferId, PageQuery, PublisherId, Sha256, pageOf } from "../schemas/basics.ts";
import {
  Definition,
  Difference,
  Draft,
  Offer,
  OfferStatus,
  OfferSummary,
  RevisionSummary,
  Slot,
} from "../schemas/offer.ts";

export const offerParams = z.object({ publisherId: PublisherId, offerId: OfferId });
const slotParams = offerParams.extend({ slot: Slot });
const revisionParams = offerParams.extend({ revision: z.coerce.number().int().positive() });

export const offerEndpoints = {
  listOffers: defineEndpoint({
    tag: "Offers",
    summary: "Offers that the caller may see, with their latest status",
    query: PageQuery.extend({
      text: z.string().max(200).optional(),
      publisherId: PublisherId.optional(),
      status: OfferStatus.optional(),
      offerTypeId: z.string().optional(),
      waitingFor: z.enum(["publisher", "reviewer"]).optional(),
      sort: z.enum(["name", "publisherId", "status", "statusSince", "changedAt"]).optional(),
      direction: z.enum(["asc", "desc"]).optional(),
    }),
    response: pageOf(OfferSummary).extend({
      facets: z.object({ status: z.record(z.string(), z.int()), publisher: z.record(z.string(), z.int()) }),
    }),
  }),
  createOffer: defineEndpoint({
    tag: "Offers",
    summary: "Create an offer: blank, from a definition, from another offer or from an uploaded package",
    params: z.object({ publisherId: PublisherId }),
    body: z.object({
      offerId: OfferId,
      name: z.string().max(50).optional(),
      offerTypeId: z.string().optional(),
      definition: Definition.optional(),
      copyFrom: z.object({ publisherId: PublisherId, offerId: OfferId }).optional(),
      /** Hash of an uploaded package; the draft's plan is guessed from it. */
      packageHash: Sha256.optional(),
    }),
    response: Draft.extend({ guessed: z.array(z.string()).optional() }),
    status: 201,
    errors: ["offer-exists", "package-not-found"],
  }),
  getOffer: defineEndpoint({
    tag: "Offers",
    summary: "An offer's state, slots and what may be done now",
    params: offerParams,
    response: Offer,
    etag: true,
    errors: ["offer-not-found"],
  }),
  deleteOffer: defineEndpoint({
    tag: "Offers",
    summary: "Delete an offer that was never published",
    params: offerParams,
    status: 204,
    errors: ["offer-was-published"],
  }),
  getDraft: defineEndpoint({
    tag: "Offers",
    summary: "The draft as it was last saved, with locked fields",
    params: offerParams,
    response: Draft,
    etag: true,
    errors: ["offer-not-found"],
  }),
  saveDraft: defineEndpoint({
    tag: "Offers",
    summary: "Save the whole draft as a new revision",
    params: offerParams,
    body: z.object({ definition: Definition, note: z.string().max(200).optional() }),
    response: Draft,
    etag: true,
    errors: ["if-match-required", "etag-stale", "field-locked", "offer-not-found"],
  }),
  listRevisions: defineEndpoint({
    tag: "Offers",
    summary: "Revisions of the draft, newest first",
    params: offerParams,
    query: PageQuery,
    response: pageOf(RevisionSummary),
  }),
  getRevision: defineEndpoint({
    tag: "Offers",
    summary: "One revision",
    params: revisionParams,
    response: Draft,
    errors: ["revision-not-found"],
  }),
  restoreRevision: defineEndpoint({
    tag: "Offers",
    summary: "Make an earlier revision the draft again, as a new revision",
    params: revisionParams,
    response: Draft,
    errors: ["revision-not-found"],
  }),
  getSlot: defineEndpoint({
    tag: "Offers",
    summary: "The definition in a slot",
    params: slotParams,
    response: z.object({
      slot: Slot,
      definition: Definition,
      runNumber: z.int().optional(),
      contentHash: z.string().optional(),
    }),
    errors: ["slot-empty"],
  }),
  compareContents: defineEndpoint({
    tag: "Offers",
    summary: "Differences between two contents: draft, preview, production or a run's submission (run-3)",
    params: offerParams,
    query: z.object({ from: z.string(), to: z.string() }),
    response: z.object({
      fields: z.array(Difference),
      files: z.array(
        z.object({
          planId: z.string(),
          path: z.string(),
          kind: z.enum(["added", "removed", "changed"]),
          before: z.string().optional(),
          after: z.string().optional(),
        }),
      ),
    }),
    errors: ["slot-empty", "run-not-found"],
  }),
  setLeadSecret: defineEndpoint({
    tag: "Offers",
    summary: "Set the lead destination with its secrets (stored encrypted, never returned)",
    params: offerParams,
    body: z.object({ destination: z.string(), settings: z.record(z.string(), z.string()) }),
    response: z.object({ destination: z.string(), hasSecret: z.boolean(), etag: z.string() }),
    errors: ["lead-destination-not-supported"],
  }),
  exportOffer: defineEndpoint({
    tag: "Offers",
    summary: "The draft with links to every file, as `slipway offers pull` writes it to a folder",
    params: offerParams,
    response: z.object({
      definition: Definition,
      etag: z.string(),
      files: z.array(
        z.object({ pointer: z.string(), name: z.string(), hash: Sha256, url: z.string(), size: z.int() }),
      ),
    }),
  }),
};
