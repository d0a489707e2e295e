import type { StepId, StepStatus } from "@slipway/contracts";
import type { Selectable } from "kysely";
import type { Database, Transaction } from "../database.ts";
import type { RunStepTable } from "../tables/run-step.ts";

export type RunStepRow = Selectable<RunStepTable>;

export interface StepChange {
  step: StepId;
  status: StepStatus;
}

/** Writes a run's steps for the first time, in the order of the flow. */
export async function insertSteps(
  transaction: Transaction,
  runId: string,
  steps: readonly StepChange[],
  now: Date,
): Promise<void> {
  await transaction
    .insertInto("run_step")
    .values(
      steps.map(({ step, status }, position) => ({
        run_id: runId,
        step,
        position,
        status,
        progress: status === "complete" ? 100 : 0,
        started_at: status === "notStarted" ? null : now,
        ended_at: status === "complete" ? now : null,
        reused_from_run: null,
        due_at: null,
      })),
    )
    .execute();
}

/** Brings a step to a status, with the times that go with it. */
export async function changeStep(
  transaction: Transaction,
  runId: string,
  change: StepChange & { now: Date; reusedFromRun?: number | undefined; dueAt?: Date | undefined },
): Promise<void> {
  const { status, now } = change;
  const begins = ["inProgress", "waitingForPublisherReview", "waitingForApproval"].includes(status);
  const ends = ["complete", "blocked", "rejected"].includes(status);
  await transaction
    .updateTable("run_step")
    .set({
      status,
      progress: status === "complete" ? 100 : 0,
      ...(begins ? { started_at: now, ended_at: null, due_at: change.dueAt ?? null } : {}),
      ...(ends ? { ended_at: now } : {}),
      ...(change.reusedFromRun === undefined ? {} : { reused_from_run: change.reusedFromRun }),
    })
    .where("run_id", "=", runId)
    .where("step", "=", change.step)
    .execute();
}

export async function listSteps(db: Database, runId: string): Promise<RunStepRow[]> {
  return db.selectFrom("run_step").selectAll().where("run_id", "=", runId).orderBy("position").execute();
}
