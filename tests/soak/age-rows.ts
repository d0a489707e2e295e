import pg from "pg";
import { startJobQueue } from "../../apps/service/src/jobs/job-queue.ts";
import { waitUntil } from "../support/wait-until.ts";

/** Rows of a table before and after they were as old as it takes to be removed. */
export interface Aged {
  table: string;
  before: number;
  after: number;
}

/**
 * Moves of a table's times into the past, as if what is there had been written long ago. Results of steps without an end of
 * their own are kept.
 */
const ageing: Readonly<Record<string, string>> = {
  "public.idempotency_key": "created_at = created_at - interval '3 days'",
  "public.credential": "expires_at = expires_at - interval '400 days'",
  "public.upload": "expires_at = expires_at - interval '400 days'",
  "public.step_result where valid_until is not null": "valid_until = valid_until - interval '4000 days'",
};

/**
 * An hour is shorter than what such rows are kept for, so their times are moved back after the load, and the service's own
 * job removes them. Finished jobs of the queue are aged in the same way.
 */
export async function ageRows(databaseUrl: string): Promise<Aged[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const count = async (table: string) =>
    (await pool.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count ?? 0;
  try {
    const tables = [...Object.keys(ageing), "pgboss.job"];
    const before = new Map<string, number>();
    for (const table of tables) before.set(table, await count(table));
    for (const [table, moved] of Object.entries(ageing))
      await pool.query(`update ${table.split(" ")[0]} set ${moved}`);
    await pool.query(
      "update pgboss.job set completed_on = completed_on - interval '3 days' where completed_on is not null",
    );
    // The queue looks for old jobs once a day.
    await pool.query("update pgboss.queue set maintain_on = maintain_on - interval '3 days'");
    await askToCleanUp(databaseUrl);
    const left = async () => {
      let most = 0;
      for (const table of tables) most = Math.max(most, await count(table));
      return most;
    };
    // What does not go is told by the counts below.
    await waitUntil("old rows to go", async () => (await left()) < 200, 120_000, 1000).catch(() => {});
    const aged: Aged[] = [];
    for (const table of tables)
      aged.push({ table, before: before.get(table) ?? 0, after: await count(table) });
    return aged;
  } finally {
    await pool.end();
  }
}

/** Sooner than its timetable would. */
async function askToCleanUp(url: string): Promise<void> {
  const { boss, stop } = await startJobQueue({
    url,
    isWorker: false,
    onError: (error) => console.error(error.message),
  });
  await boss.send("clean-up", {});
  await stop();
}
