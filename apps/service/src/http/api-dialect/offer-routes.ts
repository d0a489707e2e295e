import { readContent } from "#queries/offers/read-content.ts";
import { findRunOfVersion, readVersionOfRun, readWireDraft } from "#queries/operations/read-wire-draft.ts";
import { ServiceError } from "#service-error.ts";
import { offerPath, readers, writers, type DialectCall, type DialectRoute } from "./dialect-call.ts";
import { answerOffer } from "./offer-answer.ts";
import { putOffer } from "./put-offer.ts";

/** One offer: its draft, its versions, its slots (cpp-api 4). */
export const offerRoutes: readonly DialectRoute[] = [
  {
    method: "GET",
    path: offerPath,
    access: readers,
    summary: "The draft, with its ETag",
    handle: async (call) => answerOffer(call, await readWireDraft(call.context.services, call.key)),
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
  const { services } = call.context;
  const draft = await readWireDraft(services, call.key);
  const version = Number(call.params["version"]);
  if (version === draft.offer.version) return answerOffer(call, draft);
  const { number } = await findRunOfVersion(services, call.key, version);
  const { definition } = await readContent(services, call.key, `run-${number}`);
  return answerOffer(call, draft, { definition, version });
}

const slotNames: Readonly<Record<string, "draft" | "preview" | "production">> = {
  draft: "draft",
  preview: "preview",
  staging: "preview",
  production: "production",
};

async function answerSlot(call: DialectCall): Promise<unknown> {
  const { services } = call.context;
  const draft = await readWireDraft(services, call.key);
  const name = call.params["slot"]?.toLowerCase() ?? "";
  const slot = Object.hasOwn(slotNames, name) ? slotNames[name] : undefined;
  if (slot === undefined) {
    throw new ServiceError("slot-empty", {
      detail: `There is no slot '${name}'. Slots are draft, preview and production.`,
    });
  }
  if (slot === "draft") return answerOffer(call, draft);
  const { definition, runNumber } = await readContent(services, call.key, slot);
  const version = runNumber === undefined ? undefined : await readVersionOfRun(services, call.key, runNumber);
  return answerOffer(call, draft, { definition, version: version ?? draft.offer.version });
}
