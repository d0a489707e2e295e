import { sql } from "#database/database.ts";
import type { Fault } from "../fault.ts";
import type { IntegrityCheck } from "../inspected.ts";

interface Miscounted {
  subject: string;
  event: string;
  count: number;
}

/** Every beginning, move and end of a run is in history exactly once. */
export const historyTellsEachFactOnce: IntegrityCheck = {
  name: "history-tells-each-fact-once",
  title: { en: "History tells each fact of a run once", "zh-CN": "历史记录对每次发布的每个事实只记一次" },
  inspect: async ({ db }, tell) => {
    const { rows } = await sql<Miscounted>`
      with entry as (select run_id, event, details->>'step' as step, count(*) as count from audit_entry
        where run_id is not null and (event like 'run.%' or event in ('review.opened', 'review.approved', 'review.changes-requested'))
        group by 1, 2, 3),
      expected as (
        select id, array['run.started', 'run.rolled-back'] as events from run
        union all select id, case state when 'succeeded' then array['run.live'] when 'failed' then array['run.step-failed']
          else array['run.canceled', 'review.changes-requested'] end from run where state in ('succeeded', 'failed', 'canceled')
        union all select id, array['run.preview-reached'] from run where preview_at is not null and roll_back_of is null
        union all select run_id, array['review.opened'] from review),
      miscounted as (
        select run_id as id, event, count from entry where count > 1
        union all select expected.id, expected.events[1], 0 from expected where not exists (
          select 1 from entry where entry.run_id = expected.id and entry.event = any(expected.events)))
      select run.publisher_id || '/' || run.offer_id || ' run ' || run.number as subject, event, count
      from miscounted join run using (id)`.execute(db);
    for (const row of rows) tell(describe(row));
    const { rows: counted } = await sql<{ count: number }>`
      select count(*) as count from audit_entry where run_id is not null`.execute(db);
    return counted[0]?.count ?? 0;
  },
};

function describe({ subject, event, count }: Miscounted): Fault {
  return {
    subject,
    text: {
      en: `History has ${event} ${count} times instead of once.`,
      "zh-CN": `历史记录中 ${event} 出现了 ${count} 次，而非一次。`,
    },
    fix: {
      en: "Moves and their entries commit together, so something else changed the table: compare with a backup.",
      "zh-CN": "变更与其条目一同提交，因此是其他途径更改了该表：请与备份比较。",
    },
  };
}
