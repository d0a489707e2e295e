import type pg from "pg";
import type { RunMessageRow } from "../repositories/run-message.ts";
import type { RunStepRow } from "../repositories/run-step.ts";
import { readTimes, type Written } from "./written-times.ts";

/** What a run's page shows beside the run's own row. */
export interface RunDetails {
  content_hash: string;
  /** By position. */
  steps: RunStepRow[];
  /** Oldest first. */
  messages: RunMessageRow[];
  review_id: string | null;
  has_report: boolean;
  /**
   * Place among the runs that wait at the same step for a worker or a reviewer, from 1; null where none is awaited. Before
   * a worker publishers take turns: of each other publisher no more count than stand before it, with itself, of its own.
   */
  queue_place: number | null;
}

/** The details of `run` as arguments of json_build_object, for statements that have a table of that name. */
export const runDetails = `
  'content_hash', (select content_hash from submission where submission.id = run.submission_id),
  'steps', (select coalesce(json_agg(run_step order by position), '[]') from run_step where run_step.run_id = run.id),
  'messages', (select coalesce(json_agg(run_message order by id), '[]') from run_message
    where run_message.run_id = run.id),
  'review_id', (select id from review where review.run_id = run.id),
  'has_report', exists (select from certification_report where certification_report.run_id = run.id),
  'queue_place', case
    when run.state = 'running' then
      (select own.place + sum(least(coalesce(others.waiting, 0), own.place)) from
        (select count(*) + 1 as place from run as earlier where earlier.state = run.state and earlier.step = run.step
          and earlier.publisher_id = run.publisher_id and earlier.started_at < run.started_at) as own
        left join (select count(*) as waiting from run as other where other.state = run.state
          and other.step = run.step and other.publisher_id <> run.publisher_id
          group by other.publisher_id) as others on true
        group by own.place)
    when run.state = 'waiting' and run.step = 'marketplace-review' then
      (select count(*) + 1 from run as earlier
        where earlier.state = run.state and earlier.step = run.step and earlier.started_at < run.started_at)
  end`;

const text = `select json_build_object(${runDetails}) as details from run where run.id = $1`;

/** Details of a run that exists. */
export async function findRunDetails(pool: pg.Pool, runId: string): Promise<RunDetails> {
  const query = { name: "find-run-details", text, values: [runId] };
  const [row] = (await pool.query<{ details: Written<RunDetails> }>(query)).rows;
  if (row === undefined) throw new Error(`there is no run ${runId}`);
  return readRunDetails(row.details);
}

/** Makes times of what JSON wrote. */
export function readRunDetails(written: Written<RunDetails>): RunDetails {
  return {
    ...written,
    steps: written.steps.map((step) => readTimes(step, ["started_at", "ended_at", "due_at"])),
    messages: written.messages.map((message) => readTimes(message, ["at"])),
  };
}
