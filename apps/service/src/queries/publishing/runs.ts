import type { CertificationReport, Run } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { findReport } from "#database/repositories/certification-report.ts";
import { getOfferRow, type OfferKey } from "#database/repositories/offer.ts";
import { getRunRow, listRunRows } from "#database/repositories/run.ts";
import { ServiceError } from "#service-error.ts";
import { readNumberCursor, writeCursor } from "../offers/cursor.ts";
import { describeRun, summariseRun } from "./describe-run.ts";

type RunKey = OfferKey & { runNumber: number };

/** Runs, newest first. @throws ServiceError `offer-not-found`. */
export async function listRuns(
  { services }: Context,
  input: OfferKey & { cursor?: string | undefined; limit?: number | undefined },
): Promise<CallOutput<"listRuns">> {
  const limit = input.limit ?? 50;
  await getOfferRow(services.db, input);
  const rows = await listRunRows(services.db, input, {
    before: readNumberCursor(input.cursor),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => summariseRun(row, row.content_hash)),
    ...(rows.length > limit && last !== undefined ? { next: writeCursor([last.number]) } : {}),
  };
}

/** One run. @throws ServiceError `offer-not-found`, `run-not-found`. */
export async function getRun({ services }: Context, key: RunKey): Promise<Run> {
  const offer = await getOfferRow(services.db, key);
  return describeRun(services, await getRunRow(services.db, key, key.runNumber), offer.offer_type_id);
}

/** The certification report of a run. @throws ServiceError `run-not-found`, `report-not-found`. */
export async function getReport({ services }: Context, key: RunKey): Promise<CertificationReport> {
  const run = await getRunRow(services.db, key, key.runNumber);
  const report = await findReport(services.db, run.id);
  if (report === undefined) throw new ServiceError("report-not-found");
  return report;
}
