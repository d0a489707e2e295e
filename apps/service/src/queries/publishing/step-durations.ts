import { sql, type Database } from "#database/database.ts";

/** Seconds that a step took in earlier runs. */
export interface StepDuration {
  p50: number;
  p90: number;
  count: number;
}

const keptMs = 60_000;
/** Fewer say nothing about the next one. */
const fewestRuns = 5;
const kept = new WeakMap<Database, { at: number; durations: Promise<Map<string, StepDuration>> }>();

/** Durations of completed steps in the last 90 days; read at most once a minute, since every Status tab shows them. */
export function findStepDurations(db: Database, now: Date): Promise<Map<string, StepDuration>> {
  const known = kept.get(db);
  if (known !== undefined && now.getTime() - known.at < keptMs) return known.durations;
  const durations = readDurations(db);
  kept.set(db, { at: now.getTime(), durations });
  durations.catch(() => kept.delete(db));
  return durations;
}

async function readDurations(db: Database): Promise<Map<string, StepDuration>> {
  const { rows } = await sql<{ step: string; p50: number; p90: number; count: number }>`
    select step, count(*) as count,
      percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at)) as p50,
      percentile_cont(0.9) within group (order by extract(epoch from ended_at - started_at)) as p90
    from run_step
    where status = 'complete' and started_at is not null and ended_at > now() - interval '90 days'
      and reused_from_run is null
    group by step having count(*) >= ${fewestRuns}`.execute(db);
  return new Map(
    rows.map(({ step, p50, p90, count }) => [
      step,
      { p50: Number(p50), p90: Number(p90), count: Number(count) },
    ]),
  );
}

/** Seconds from Publish to preview in half of the earlier runs; undefined while nothing is known. */
export function usualSecondsToPreview(durations: ReadonlyMap<string, StepDuration>): number | undefined {
  if (durations.size === 0) return undefined;
  const steps = ["certification", "packaging", "preview"];
  return steps.reduce((sum, step) => sum + (durations.get(step)?.p50 ?? 0), 0);
}
