import { sql } from "#database/database.ts";
import type { Transaction } from "#database/database.ts";
import type { JobName } from "./job-payloads.ts";

/** Priorities in a queue: of the job that is due next, and of the last one of one publisher. */
interface Line {
  head: number | null;
  own: number | null;
}

/**
 * The priority by which publishers take turns in a queue (start-time fair queueing): each job goes behind the
 * publisher's own last one, and beside the head of the queue when the publisher has none. A thousand jobs of one publisher
 * so hold back the first job of another by one. What continues work that had its turn goes beside the head at once.
 */
export async function findTurn(
  transaction: Transaction,
  name: JobName,
  { publisherId, continues }: { publisherId: string; continues: boolean },
): Promise<number> {
  const { rows } = await sql<Line>`select
    (select priority from pgboss.job where name = ${name} and state < 'active' and not blocked
      and start_after <= now() order by priority desc limit 1) as head,
    least(
      (select min(priority) from pgboss.job where name = ${name} and state < 'active' and not blocked
        and group_id = ${publisherId}),
      (select min(priority) from pgboss.job where name = ${name} and state = 'active'
        and group_id = ${publisherId})) as own`.execute(transaction);
  const { head, own } = rows[0] ?? { head: null, own: null };
  const first = head ?? 0;
  return continues || own === null ? first : Math.min(first, own - 1);
}
