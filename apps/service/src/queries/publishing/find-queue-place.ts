import type { Services } from "#compose.ts";
import type { RunRow } from "#database/repositories/run.ts";

/** How many runs wait before this one at its step, plus one; nothing while no job or reviewer is awaited. */
export async function findQueuePlace({ db }: Services, run: RunRow): Promise<number | undefined> {
  const isQueued = run.state === "running" || run.step === "marketplace-review";
  if (!isQueued || run.ended_at !== null) return undefined;
  const { count } = await db
    .selectFrom("run")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("state", "=", run.state)
    .where("step", "=", run.step)
    .where("started_at", "<", run.started_at)
    .executeTakeFirstOrThrow();
  return count + 1;
}
