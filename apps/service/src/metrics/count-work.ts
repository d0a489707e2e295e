import { sql, type Database } from "#database/database.ts";

/** A number that the database knows, with what tells it from its kind. */
export interface WorkCount {
  kind: "runs" | "offers" | "jobs" | "oldest-job" | "messages";
  /** State, status or queue. */
  label: string;
  /** Step of runs, state of jobs, nothing for others. */
  detail: string;
  value: number;
}

/** What waits and runs now, in one statement over indexes that hold what is not done yet. */
export async function countWork(db: Database): Promise<WorkCount[]> {
  const { rows } = await sql<WorkCount>`
    select 'runs' as kind, state as label, step as detail, count(*) as value from run
      where state in ('running', 'waiting') group by 2, 3
    union all select 'offers', status, '', count(*) from offer group by 2
    union all select 'jobs', name, state::text, count(*) from pgboss.job where state < 'completed' group by 2, 3
    union all select 'oldest-job', name, '', extract(epoch from now() - min(start_after))::int from pgboss.job
      where state in ('created', 'retry') and start_after < now() group by 2
    union all select 'messages', 'email', '', count(*) from email where state = 'waiting'
    union all select 'messages', 'lead', '', count(*) from lead where state = 'waiting'`.execute(db);
  return rows;
}
