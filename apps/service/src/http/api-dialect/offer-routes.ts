import type { OfferKey } from "#database/repositories/offer.ts";
import { listRunRows } from "#database/repositories/run.ts";
import type { Services } from "#compose.ts";
import { readContent } from "#queries/offers/read-content.ts";
import { ServiceError } from "#service-error.ts";
import { offerPath, readers, writers, type DialectCall, type DialectRoute } from "./dialect-call.ts";
import { answerOffer, readDraft } from "./offer-answer.ts";
import { putOffer } from "./put-offer.ts";

/** One offer: its draft, its versions, its slots (cpp-api 4). */
export const offerRoutes: readonly DialectRoute[] = [
  {
    method: "GET",
    path: offerPath,
    access: readers,
    summary: "The draft, with its ETag",
    handle: async (call) => answerOffer(call, await readDraft(call)),
  },
  {
    method: "PUT",
    path: offerPath,
    access: writers,
    summary: "Create an offer, or save its draft",
    handle: putOffer,
  },
  {
    method: "GET",
    path: `${offerPath}/versions/:version`,
    access: readers,
    summary: "One version: a run's content, or the draft for the current one",
    handle: answerVersion,
  },
  {
    method: "GET",
    path: `${offerPath}/slot/:slot`,
    access: readers,
    summary: "The content of a slot: draft, preview or production",
    handle: answerSlot,
  },
];

async function answerVersion(call: DialectCall): Promise<unknown> {
  const draft = await readDraft(call);
  const version = Number(call.params["version"]);
  if (version === draft.offer.version) return answerOffer(call, draft);
  const number = await findRunOfVersion(call.context.services, call.key, version);
  const { definition } = await readContent(call.context.services, call.key, `run-${number}`);
  return answerOffer(call, draft, { definition, version });
}

async function findRunOfVersion({ db }: Services, key: OfferKey, version: number): Promise<number> {
  const runs = await listRunRows(db, key, { limit: 1000 });
  const run = runs.find((candidate) => candidate.offer_version === version);
  if (run === undefined) {
    throw new ServiceError("revision-not-found", {
      detail: `The offer '${key.offerId}' has no such version.`,
    });
  }
  return run.number;
}

const slotNames: Readonly<Record<string, "draft" | "preview" | "production">> = {
  draft: "draft",
  preview: "preview",
  staging: "preview",
  production: "production",
};

async function answerSlot(call: DialectCall): Promise<unknown> {
  const draft = await readDraft(call);
  const name = call.params["slot"]?.toLowerCase() ?? "";
  const slot = Object.hasOwn(slotNames, name) ? slotNames[name] : undefined;
  if (slot === undefined) {
    throw new ServiceError("slot-empty", {
      detail: `There is no slot '${name}'. Slots are draft, preview and production.`,
    });
  }
  if (slot === "draft") return answerOffer(call, draft);
  const { services } = call.context;
  const { definition, runNumber } = await readContent(services, call.key, slot);
  const runs = await listRunRows(services.db, call.key, { limit: 1, before: (runNumber ?? 0) + 1 });
  return answerOffer(call, draft, { definition, version: runs[0]?.offer_version ?? draft.offer.version });
}
