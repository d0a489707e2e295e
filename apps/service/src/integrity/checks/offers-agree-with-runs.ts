import { sql } from "#database/database.ts";
import { standingTable } from "#domain/standing.ts";
import type { Fault } from "../fault.ts";
import type { Inspected, IntegrityCheck } from "../inspected.ts";

interface OfferRow {
  publisher_id: string;
  id: string;
  status: string;
  latest_run: number | null;
  newest: number | null;
  state: string | null;
  step: string | null;
  active: number;
  production_run: number | null;
  production_state: string | null;
  preview_run: number | null;
  has_preview: boolean | null;
}

/** An offer's status, latest run and slots say what its runs say; at most one run is under way, and it is the latest. */
export const offersAgreeWithRuns: IntegrityCheck = {
  name: "offers-agree-with-runs",
  title: {
    en: "Offers stand where their runs stand",
    "zh-CN": "产品/服务的状态与其发布一致",
  },
  inspect: async ({ db }, tell) => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from offer`.execute(db);
    for (const row of await findSuspects(db)) for (const fault of describe(row)) tell(fault);
    return rows[0]?.count ?? 0;
  },
};

/** PostgreSQL sorts out what agrees; the table of standings goes in as values. */
async function findSuspects(db: Inspected["db"]): Promise<OfferRow[]> {
  const known = Object.values(standingTable).map(({ status, run }) =>
    run === undefined ? { status, state: endStates[status] ?? "", step: "" } : { status, ...run },
  );
  const { rows } = await sql<OfferRow>`
    with standing as (select * from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as s(status text, state text, step text)),
    seen as (
      select offer.publisher_id, offer.id, offer.status, offer.latest_run, latest.state, latest.step,
        (select max(number) from run where run.publisher_id = offer.publisher_id and run.offer_id = offer.id) as newest,
        (select count(*) from run where run.publisher_id = offer.publisher_id and run.offer_id = offer.id
          and run.state in ('running', 'waiting')) as active,
        offer.production_run, production.state as production_state,
        offer.preview_run, preview.preview_at is not null as has_preview
      from offer
      left join run latest on latest.publisher_id = offer.publisher_id and latest.offer_id = offer.id
        and latest.number = offer.latest_run
      left join run production on production.publisher_id = offer.publisher_id and production.offer_id = offer.id
        and production.number = offer.production_run
      left join run preview on preview.publisher_id = offer.publisher_id and preview.offer_id = offer.id
        and preview.number = offer.preview_run)
    select * from seen where latest_run is distinct from newest
      or active > 1 or (active = 1 and state not in ('running', 'waiting'))
      or (production_run is not null and production_state is distinct from 'succeeded')
      or (preview_run is not null and has_preview is not true)
      or not exists (select 1 from standing where standing.status = seen.status
        and standing.state = coalesce(seen.state, '') and standing.step in ('', seen.step))`.execute(db);
  return rows;
}

const endStates: Readonly<Record<string, string>> = {
  failed: "failed",
  canceled: "canceled",
  succeeded: "succeeded",
};

function describe(row: OfferRow): Fault[] {
  const subject = `${row.publisher_id}/${row.id}`;
  const faults: [boolean, string, string][] = [
    [
      row.latest_run !== row.newest,
      `names run ${row.latest_run} as its latest, but the newest is ${row.newest}`,
      `最近一次发布记为 ${row.latest_run}，实际最新为 ${row.newest}`,
    ],
    [row.active > 1, `has ${row.active} runs under way`, `有 ${row.active} 个正在进行的发布`],
    [
      row.production_run !== null && row.production_state !== "succeeded",
      `is live with run ${row.production_run}, which is ${row.production_state ?? "missing"}`,
      `线上内容为第 ${row.production_run} 次发布，其状态为 ${row.production_state ?? "缺失"}`,
    ],
    [
      row.preview_run !== null && row.has_preview !== true,
      `previews run ${row.preview_run}, which never reached preview`,
      `预览为第 ${row.preview_run} 次发布，但该发布从未到达预览`,
    ],
  ];
  const found = faults.filter(([isSo]) => isSo);
  if (found.length === 0)
    found.push([
      true,
      `has the status ${row.status}, but its run is ${row.state ?? "missing"} at ${row.step ?? "no step"}`,
      `状态为 ${row.status}，但其发布为 ${row.state ?? "缺失"}，位于 ${row.step ?? "无步骤"}`,
    ]);
  return found.map(([, en, zh]) => ({
    subject,
    text: { en: `The offer ${en}.`, "zh-CN": `该产品/服务${zh}。` },
    fix: {
      en: "Moves write both rows together, so something else changed them: restore the offer from a backup.",
      "zh-CN": "每次变更都会同时写入两行数据，因此是其他途径更改了数据：请从备份恢复该产品/服务。",
    },
  }));
}
