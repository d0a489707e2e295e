import { sql } from "#database/database.ts";
import type { Fault } from "../fault.ts";
import { hasQueue } from "../has-queue.ts";
import type { IntegrityCheck } from "../inspected.ts";

interface Orphan {
  kind: "run" | "email" | "lead";
  subject: string;
  since: Date;
}

/** Each run at a job, e-mail and lead that waits has a job in the queue; the change and its job commit together. */
export const jobsAreThere: IntegrityCheck = {
  name: "jobs-are-there",
  title: {
    en: "Whatever waits for the worker has a job",
    "zh-CN": "所有等待工作进程的事项都有任务",
  },
  inspect: async ({ db, sendsEmail }, tell) => {
    if (!(await hasQueue(db))) return 0;
    const { rows } = await sql<Orphan>`
      with live as (select name, data from pgboss.job where state < 'completed')
      select 'run' as kind, run.publisher_id || '/' || run.offer_id || ' run ' || run.number as subject, run.started_at as since
      from run where run.state = 'running' and not exists (select 1 from live where live.name = 'run-step'
        and live.data->>'runId' = run.id::text and live.data->>'step' = run.step)
      union all
      select 'email', email.message_id, email.created_at from email where ${sendsEmail} and email.state = 'waiting'
        and not exists (select 1 from live where live.name = 'send-email' and live.data->>'emailId' = email.id::text)
      union all
      select 'lead', lead.id::text, lead.created_at from lead where lead.state = 'waiting'
        and not exists (select 1 from live where live.name = 'deliver-lead' and live.data->>'leadId' = lead.id::text)
    `.execute(db);
    for (const orphan of rows) tell(describe(orphan));
    const { rows: counted } = await sql<{ count: number }>`
      select (select count(*) from run where state = 'running') + (select count(*) from email where state = 'waiting')
        + (select count(*) from lead where state = 'waiting') as count`.execute(db);
    return counted[0]?.count ?? 0;
  },
};

const nouns = {
  run: { en: "The run", "zh-CN": "该次发布" },
  email: { en: "The e-mail", "zh-CN": "该电子邮件" },
  lead: { en: "The lead", "zh-CN": "该潜在顾客" },
};

function describe({ kind, subject, since }: Orphan): Fault {
  const time = since.toISOString();
  return {
    subject,
    text: {
      en: `${nouns[kind].en} of ${time} waits for a job that is not in the queue.`,
      "zh-CN": `${nouns[kind]["zh-CN"]}（${time}）所等待的任务不在队列中。`,
    },
    fix: {
      en: "Run a worker: once a minute it gives a job to whatever lacks one.",
      "zh-CN": "请运行工作进程：它每分钟会为缺少任务的事项补上任务。",
    },
  };
}
