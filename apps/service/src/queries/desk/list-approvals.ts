import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { listApprovalRows, type ApprovalRow } from "#database/repositories/approvals.ts";
import { stepOf, stepTitle } from "#domain/steps.ts";
import { readCursor, writeCursor } from "#queries/offers/cursor.ts";
import { summariseOffer } from "#queries/offers/get-offer.ts";
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
    after: readPlace(input.cursor),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const items = page.map((row) => describeApproval(row, services.config.operatorName));
  const last = page.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, next: writeCursor([last.run_started_at.toISOString(), last.publisher_id, last.id]) };
}

/** Start, publisher and offer of the last row before; a cursor of another list is taken as none. */
function readPlace(cursor: string | undefined): string[] | undefined {
  const keys = readCursor(cursor);
  return keys?.length === 3 && !Number.isNaN(Date.parse(keys[0] ?? "")) ? keys : undefined;
}

function describeApproval(row: ApprovalRow, operatorName: string): Approval {
  const run = { state: row.run_state, step: row.run_step };
  const title = stepTitle(stepOf(row.offer_type_id, run.step), operatorName);
  return {
    ...summariseOffer(row, run),
    runNumber: row.run_number,
    currentAction: describeCurrentAction(row.status, run, title),
  };
}
