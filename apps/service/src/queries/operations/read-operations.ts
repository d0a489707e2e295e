import type { Services } from "#compose.ts";
import { listCancelOperations, type CancelOperationRow } from "#database/repositories/cancel-operation.ts";
import { getOfferRow, type OfferKey, type OfferRow } from "#database/repositories/offer.ts";
import { listMessages, type RunMessageRow } from "#database/repositories/run-message.ts";
import { listSteps, type RunStepRow } from "#database/repositories/run-step.ts";
import { findRun, listRunRows, type RunRow } from "#database/repositories/run.ts";

const longestList = 500;

/** What the operations of an offer are projected from: its runs and its cancels, newest first. */
export interface OperationRecords {
  offer: OfferRow;
  runs: RunRow[];
  cancels: CancelOperationRow[];
}

/** @throws ServiceError `offer-not-found` */
export async function readOperations({ db }: Services, key: OfferKey): Promise<OperationRecords> {
  const [offer, runs, cancels] = await Promise.all([
    getOfferRow(db, key),
    listRunRows(db, key, { limit: longestList }),
    listCancelOperations(db, key),
  ]);
  return { offer, runs, cancels };
}

/** A run with what its steps went through. */
export interface RunRecords {
  run: RunRow;
  steps: RunStepRow[];
  messages: RunMessageRow[];
}

export async function readRunRecords({ db }: Services, run: RunRow): Promise<RunRecords> {
  const [steps, messages] = await Promise.all([listSteps(db, run.id), listMessages(db, run.id)]);
  return { run, steps, messages };
}

/** The offer with its latest run; undefined where there is none. @throws ServiceError `offer-not-found` */
export async function readLatestRun(
  services: Services,
  key: OfferKey,
): Promise<{ offer: OfferRow; latest: RunRecords | undefined }> {
  const offer = await getOfferRow(services.db, key);
  const run = offer.latest_run === null ? undefined : await findRun(services.db, key, offer.latest_run);
  return { offer, latest: run === undefined ? undefined : await readRunRecords(services, run) };
}
