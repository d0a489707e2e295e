import type { Services } from "#compose.ts";
import { sql } from "#database/database.ts";
import { staleMailMs } from "#domain/stale-mail.ts";

/** An e-mail or lead waits this long without a job in the queue before it is given a new one. */
const usualPatienceMs = 60_000;

/**
 * Gives a job to e-mails and leads that wait and have none: the worker was killed at the last try, or the queue was lost.
 * A repeat has the same Message-ID or lead id.
 */
export async function reapMessages(services: Services, patienceMs = usualPatienceMs): Promise<void> {
  const { clock, mail } = services;
  const before = new Date(clock.now().getTime() - patienceMs);
  const after = new Date(clock.now().getTime() - staleMailMs);
  await services.withTransaction(async (transaction) => {
    const { rows } = await sql<{ id: string; is_email: boolean; publisher_id: string | null }>`
      with live as (select name, data from pgboss.job where name in ('send-email', 'deliver-lead') and state < 'completed')
      select id, true as is_email, publisher_id from email where ${mail !== undefined} and state = 'waiting'
        and created_at < ${before} and created_at > ${after}
        and not exists (select 1 from live where name = 'send-email' and data->>'emailId' = email.id::text)
      union all
      select id, false, publisher_id from lead where state = 'waiting' and created_at < ${before}
        and not exists (select 1 from live where name = 'deliver-lead' and data->>'leadId' = lead.id::text)
      limit 500`.execute(transaction);
    for (const { id, is_email: isEmail, publisher_id: owner } of rows) {
      const line = { publisherId: owner ?? undefined };
      if (isEmail) await services.jobs.enqueue(transaction, "send-email", { emailId: id }, line);
      else await services.jobs.enqueue(transaction, "deliver-lead", { leadId: id }, line);
    }
    if (rows.length > 0)
      services.log.warn({ messages: rows.length }, "messages without a job were given one");
  });
}
