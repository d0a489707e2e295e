import pg from "pg";
import { waitUntil } from "../support/wait-until.ts";

const limitMs = 6 * 60_000;

/** Waits until nothing is left for the worker to do: no run at a job, no e-mail or lead that waits. */
export async function settle(databaseUrl: string): Promise<number> {
  const begun = Date.now();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  try {
    await waitUntil(
      "runs, e-mails and leads to come to rest",
      async () => {
        const { rows } = await pool.query<{ left: string }>(
          "select (select count(*) from run where state = 'running') + (select count(*) from email where state = 'waiting') + (select count(*) from lead where state = 'waiting') as left",
        );
        return rows[0]?.left === "0";
      },
      limitMs,
      1000,
    );
  } finally {
    await pool.end();
  }
  return Date.now() - begun;
}
