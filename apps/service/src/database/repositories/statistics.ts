import type { StepId } from "@slipway/contracts";
import { sql, type Database } from "../database.ts";

export interface StepFigures {
  step: StepId;
  /** Completed ones that were worked on, not taken from a record. */
  count: number;
  /** Seconds; 0 where none was completed. */
  p50: number;
  p90: number;
  /** Ended blocked or rejected. */
  failed: number;
}

/** How long each step took in runs that ended it since then. */
export async function measureSteps(db: Database, since: Date): Promise<StepFigures[]> {
  const { rows } = await sql<StepFigures>`
    with ended as (
      select step, status, extract(epoch from ended_at - started_at)::float8 as seconds,
             status = 'complete' and reused_from_run is null as is_measured
      from run_step
      where ended_at >= ${since} and started_at is not null and status in ('complete', 'blocked', 'rejected')
    )
    select step,
           (count(*) filter (where is_measured))::int as count,
           coalesce(percentile_cont(0.5) within group (order by seconds) filter (where is_measured), 0)::float8 as p50,
           coalesce(percentile_cont(0.9) within group (order by seconds) filter (where is_measured), 0)::float8 as p90,
           (count(*) filter (where status <> 'complete'))::int as failed
    from ended group by step`.execute(db);
  return rows;
}

export interface RuleFigures {
  rule: string;
  runs: number;
  findings: number;
}

/** Rules with findings since then, those of most runs first. */
export async function countRuleFailures(
  db: Database,
  query: { since: Date; publishers: "all" | readonly string[]; limit: number },
): Promise<RuleFigures[]> {
  const isSeen =
    query.publishers === "all" ? sql`true` : sql`run.publisher_id = any(${[...query.publishers]})`;
  const { rows } = await sql<RuleFigures>`
    select rule, count(*)::int as runs, sum(findings)::int as findings
    from rule_failure join run on run.id = rule_failure.run_id
    where rule_failure.at >= ${query.since} and ${isSeen}
    group by rule order by runs desc, findings desc, rule limit ${query.limit}`.execute(db);
  return rows;
}
