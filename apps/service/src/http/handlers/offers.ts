import { createOffer } from "#commands/offers/create-offer.ts";
import { deleteOffer } from "#commands/offers/delete-offer.ts";
import { restoreRevision } from "#commands/offers/restore-revision.ts";
import { saveDraft } from "#commands/offers/save-draft.ts";
import { setLeadDestination } from "#commands/offers/set-lead-destination.ts";
import { compareDefinitions } from "#queries/offers/compare-definitions.ts";
import { compareFiles } from "#queries/offers/compare-files.ts";
import { exportOffer } from "#queries/offers/export-offer.ts";
import { getDraft, getRevision } from "#queries/offers/get-draft.ts";
import { getOffer } from "#queries/offers/get-offer.ts";
import { listOffers } from "#queries/offers/list-offers.ts";
import { listRevisions } from "#queries/offers/list-revisions.ts";
import { readContent } from "#queries/offers/read-content.ts";
import type { HandlerGroup } from "../handler.ts";
import { reply } from "../reply.ts";

/** Offers and their drafts. */
export const offerHandlers = {
  listOffers: async (context, { query }) => reply(await listOffers(context, query), { isKept: true }),
  createOffer: async (context, { params, body }) => {
    const draft = await createOffer(context, { ...params, ...body });
    return reply(draft, { etag: draft.etag });
  },
  getOffer: async (context, { params }) => {
    const offer = await getOffer(context, params);
    return reply(offer, { etag: offer.etag });
  },
  deleteOffer: async (context, { params }) => {
    await deleteOffer(context, params);
    return undefined;
  },
  getDraft: async (context, { params }) => {
    const draft = await getDraft(context, params);
    return reply(draft, { etag: draft.etag });
  },
  saveDraft: async (context, { params, body, ifMatch }) => {
    const draft = await saveDraft(context, { ...params, ...body, ifMatch });
    return reply(draft, { etag: draft.etag });
  },
  listRevisions: (context, { params, query }) => listRevisions(context, { ...params, ...query }),
  getRevision: (context, { params }) => getRevision(context, params),
  restoreRevision: (context, { params }) => restoreRevision(context, params),
  getSlot: async ({ services }, { params }) => {
    const { definition, runNumber, contentHash } = await readContent(services, params, params.slot);
    return {
      slot: params.slot,
      definition,
      ...(runNumber === undefined ? {} : { runNumber }),
      ...(contentHash === undefined ? {} : { contentHash }),
    };
  },
  compareContents: async ({ services }, { params, query }) => {
    const [from, to] = await Promise.all(
      [query.from, query.to].map((name) => readContent(services, params, name)),
    );
    if (from === undefined || to === undefined) throw new Error("two contents were asked for");
    return {
      fields: compareDefinitions(from.definition, to.definition),
      files: await compareFiles(services, params.publisherId, from.files, to.files),
    };
  },
  setLeadSecret: (context, { params, body }) => setLeadDestination(context, { ...params, ...body }),
  exportOffer: (context, { params }) => exportOffer(context, params),
} satisfies HandlerGroup;
