import type { StepId } from "@slipway/contracts";
import type { Selectable } from "kysely";
import type { NewMessage } from "#domain/message.ts";
import type { Database, Transaction } from "../database.ts";
import type { RunMessageTable } from "../tables/run-message.ts";

export type RunMessageRow = Selectable<RunMessageTable>;

/** Adds messages to a step of a run, in order. */
export async function insertMessages(
  transaction: Transaction,
  place: { runId: string; step: StepId; at: Date },
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  await transaction
    .insertInto("run_message")
    .values(
      messages.map(({ level, code, ...details }) => ({
        run_id: place.runId,
        step: place.step,
        level,
        at: place.at,
        code,
        details: JSON.stringify(details),
      })),
    )
    .execute();
}

/** Messages of some runs, oldest first. */
export async function listMessages(db: Database, runId: string): Promise<RunMessageRow[]> {
  return db.selectFrom("run_message").selectAll().where("run_id", "=", runId).orderBy("id").execute();
}
