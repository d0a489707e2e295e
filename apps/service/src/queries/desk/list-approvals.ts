import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { listApprovalRows, type ApprovalRow } from "#database/repositories/approvals.ts";
import { awaitedAt, standingOf } from "#domain/standing.ts";
import { stepOf, stepTitle } from "#domain/steps.ts";
import { describeCurrentAction } from "./describe-current-action.ts";
import { seenPublishers } from "./seen-publishers.ts";

export type ListApprovalsInput = z.output<Endpoints["listApprovals"]["query"]>;
type Approval = CallOutput<"listApprovals">["items"][number];

const defaultLimit = 50;

/** Offers that were published or are being published, newest run first, with what happens to each now. */
export async function listApprovals(
  { actor, services }: Context,
  input: ListApprovalsInput,
): Promise<CallOutput<"listApprovals">> {
  const limit = input.limit ?? defaultLimit;
  const rows = await listApprovalRows(services.db, {
    publishers: seenPublishers(actor, ["administrator", "reviewer", "support-engineer"]),
    text: input.text,
    after: input.cursor,
    limit: limit + 1,
  });
  const items = rows.slice(0, limit).map((row) => describeApproval(row, services.config.operatorName));
  const last = items.at(-1);
  const next = last === undefined ? undefined : `${last.publisherId}/${last.offerId}`;
  return { items, ...(rows.length > limit && next !== undefined ? { next } : {}) };
}

function describeApproval({ offer, run }: ApprovalRow, operatorName: string): Approval {
  const isUnderWay = run.state === "running" || run.state === "waiting";
  const waitingFor = awaitedAt(standingOf(offer.status, run));
  const title = stepTitle(stepOf(offer.offer_type_id, run.step), operatorName);
  return {
    publisherId: offer.publisher_id,
    offerId: offer.id,
    offerTypeId: offer.offer_type_id,
    name: offer.name,
    status: offer.status,
    ...(isUnderWay || offer.status === "failed" ? { step: run.step } : {}),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    statusSince: offer.status_since.toISOString(),
    changedAt: offer.changed_at.toISOString(),
    isLive: offer.production_run !== null,
    version: offer.version,
    runNumber: run.number,
    currentAction: describeCurrentAction(offer.status, run, title),
  };
}
