import { sql } from "#database/database.ts";
import type { Services } from "#compose.ts";
import { enqueueStep } from "#flow/make-move.ts";

/** A run stands at a job this long without one in the queue before it is given a new one. */
const usualPatienceMs = 60_000;

/**
 * Gives a job to every run that should have one and has none: after a queue was lost or restored from a backup. Moves
 * are safe to repeat, so one job too many does no harm.
 */
export async function reapRuns(services: Services, patienceMs = usualPatienceMs): Promise<void> {
  const before = new Date(services.clock.now().getTime() - patienceMs);
  await services.withTransaction(async (transaction) => {
    const { rows } = await sql<{ id: string; state: "running"; step: string; publisher_id: string }>`
      select run.id, run.state, run.step, run.publisher_id from run
      join run_step on run_step.run_id = run.id and run_step.step = run.step
      where run.state = 'running' and run_step.started_at < ${before}
      and not exists (
        select 1 from pgboss.job where job.name = 'run-step' and job.state < 'completed'
        and job.data->>'runId' = run.id::text and job.data->>'step' = run.step)
      limit 100`.execute(transaction);
    for (const run of rows)
      await enqueueStep(transaction, services, run as Parameters<typeof enqueueStep>[2]);
    if (rows.length > 0) services.log.warn({ runs: rows.length }, "runs without a job were given one");
  });
}
