import { sql } from "#database/database.ts";
import { fault, fine, warning, type Examination } from "../examination.ts";

/** Timetables run each minute; a worker that has missed five does not run. */
const patienceSeconds = 300;

/** Somebody fetches jobs: without a worker every publish stops at its first step. */
export const workerAtWork: Examination = {
  name: "worker",
  title: { en: "Worker", "zh-CN": "工作进程" },
  examine: async ({ db }) => {
    const { rows: found } = await sql<{ found: boolean }>`
      select to_regclass('pgboss.job') is not null as found`.execute(db);
    if (found[0]?.found !== true) return never;
    const { rows } = await sql<{ seconds: number | null; due: number }>`
      select extract(epoch from now() - max(completed_on))::int as seconds,
        count(*) filter (where state in ('created', 'retry') and start_after < now()) as due
      from pgboss.job`.execute(db);
    const { seconds = null, due = 0 } = rows[0] ?? {};
    if (seconds === null) return never;
    if (seconds <= patienceSeconds)
      return fine(
        `The last job ended ${seconds} seconds ago; ${due} are due.`,
        `上一个任务于 ${seconds} 秒前结束；${due} 个任务到期。`,
      );
    const text = {
      en: `No job has ended for ${seconds} seconds; ${due} are due.`,
      "zh-CN": `已有 ${seconds} 秒没有任务结束；${due} 个任务到期。`,
    };
    return due > 0 ? fault(text, startOne) : warning(text, startOne);
  },
};

const startOne = {
  en: "Run `slipway start` or `slipway worker`, and look at what it prints.",
  "zh-CN": "请运行 `slipway start` 或 `slipway worker`，并查看其输出。",
};
const never = warning({ en: "No job has ended yet.", "zh-CN": "尚无任务结束。" }, startOne);
