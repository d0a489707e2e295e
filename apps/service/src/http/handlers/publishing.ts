import { cancelPublish } from "#commands/publishing/cancel-publish.ts";
import { certifyDraft } from "#commands/publishing/certify-draft.ts";
import { checkDraft } from "#commands/publishing/check-draft.ts";
import { beginDryRun, dryRunOffer } from "#commands/publishing/dry-run/dry-run-offer.ts";
import { goLive } from "#commands/publishing/go-live.ts";
import { publishOffer } from "#commands/publishing/publish-offer.ts";
import { rollBack } from "#commands/publishing/roll-back.ts";
import { decideWaiver, listWaivers, requestWaiver } from "#commands/publishing/waivers.ts";
import { answerRun } from "#queries/publishing/describe-run.ts";
import { getProductPage } from "#queries/publishing/get-product-page.ts";
import { getStatus } from "#queries/publishing/get-status.ts";
import { getReport, getRun, listRuns } from "#queries/publishing/runs.ts";
import { findStepDurations, usualSecondsToPreview } from "#queries/publishing/step-durations.ts";
import { openEventStream } from "#queries/publishing/stream-events.ts";
import type { HandlerGroup } from "../handler.ts";
import { formatEvent, replyWithEvents } from "../reply.ts";
import { streamDryRun } from "../stream-dry-run.ts";

async function* asText(events: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const status of events)
    yield status === undefined ? ": still here\n\n" : formatEvent("status", status);
}

/** The publishing flow and its results. */
export const publishingHandlers = {
  checkOffer: async (context, { params }) => {
    const { findings, mayPublish } = await checkDraft(context, params);
    const { db, clock } = context.services;
    const usualDurationSeconds = usualSecondsToPreview(await findStepDurations(db, clock.now()));
    return { findings, mayPublish, ...(usualDurationSeconds === undefined ? {} : { usualDurationSeconds }) };
  },
  dryRunOffer: (context, { params }) => dryRunOffer(context, params),
  streamDryRun: async (context, { params, signal }) =>
    replyWithEvents(streamDryRun(await beginDryRun(context, params), signal)),
  publishOffer: async (context, { params, body }) =>
    answerRun(
      context,
      await publishOffer(context, { ...params, notificationEmails: body.notificationEmails }),
    ),
  goLive: async (context, { params, body }) =>
    answerRun(context, await goLive(context, { ...params, contentHash: body?.contentHash })),
  cancelPublish: async (context, { params }) => answerRun(context, await cancelPublish(context, params)),
  rollBack: async (context, { params, body }) =>
    answerRun(context, await rollBack(context, { ...params, ...body })),
  getStatus: (context, { params }) => getStatus(context, params),
  streamEvents: async (context, { params, signal }) => {
    return replyWithEvents(asText(await openEventStream(context, params, signal)));
  },
  listRuns: (context, { params, query }) => listRuns(context, { ...params, ...query }),
  getRun: (context, { params }) => getRun(context, params),
  getReport: (context, { params }) => getReport(context, params),
  certifyDraft: (context, { params, body }) => certifyDraft(context, { ...params, ...body }),
  getProductPage: (context, { params }) => getProductPage(context, params),
  listWaivers: (context, { params }) => listWaivers(context, params),
  requestWaiver: (context, { params, body }) => requestWaiver(context, { ...params, ...body }),
  decideWaiver: (context, { params, body }) => decideWaiver(context, { ...params, ...body }),
} satisfies HandlerGroup;
