import { sql } from "#database/database.ts";
import type { Fault } from "../fault.ts";
import { hasQueue } from "../has-queue.ts";
import type { IntegrityCheck } from "../inspected.ts";

/** A worker asks every two seconds and beats every ten; what is older than this has none. */
const patienceSeconds = 180;

interface StuckJob {
  name: string;
  id: string;
  state: string;
  seconds: number;
}

/** No job is due for minutes without being fetched, and none is held by a worker that no longer beats. */
export const jobsAreNotStuck: IntegrityCheck = {
  name: "jobs-are-not-stuck",
  title: { en: "No job is stuck", "zh-CN": "没有卡住的任务" },
  inspect: async ({ db }, tell) => {
    if (!(await hasQueue(db))) return 0;
    const { rows } = await sql<StuckJob>`
      select name, id::text, state::text, extract(epoch from now() - since)::int as seconds from (
        select name, id, state, case when state = 'active'
          then least(started_on + make_interval(secs => expire_seconds), coalesce(heartbeat_on, started_on)
            + make_interval(secs => coalesce(heartbeat_seconds, expire_seconds)))
          else start_after end as since
        from pgboss.job where state < 'completed') as job
      where since < now() - make_interval(secs => ${patienceSeconds})`.execute(db);
    for (const job of rows) tell(describe(job));
    const { rows: counted } = await sql<{ count: number }>`
      select count(*) as count from pgboss.job where state < 'completed'`.execute(db);
    return counted[0]?.count ?? 0;
  },
};

function describe({ name, id, state, seconds }: StuckJob): Fault {
  const isHeld = state === "active";
  return {
    subject: `${name} ${id}`,
    text: {
      en: isHeld
        ? `The job's worker has not been heard of for ${seconds} seconds too long.`
        : `The job has been due for ${seconds} seconds.`,
      "zh-CN": isHeld ? `该任务的工作进程已失联 ${seconds} 秒。` : `该任务到期已 ${seconds} 秒。`,
    },
    fix: {
      en: "See that a worker runs and reaches the database; if the queue is long, run more workers.",
      "zh-CN": "请确认有工作进程在运行并能访问数据库；如果队列过长，请增加工作进程。",
    },
  };
}
