import pg from "pg";
import type { Acknowledged } from "./side-traffic.ts";
import type { Played } from "./play-script.ts";
import { scripts } from "./scripts.ts";
import { publisherId, type FaultStage } from "./stage.ts";

/** What is not as it was promised; empty after a good run. */
export interface Verdict {
  problems: string[];
  figures: Record<string, number>;
}

/** Compares what was acknowledged with what is there: rows, mails received, leads received. */
export async function judge(
  stage: FaultStage,
  played: readonly Played[],
  acknowledged: Acknowledged,
): Promise<Verdict> {
  const pool = new pg.Pool({ connectionString: stage.databaseUrl, max: 1 });
  const verdict: Verdict = { problems: [...acknowledged.refusals], figures: {} };
  try {
    await judgeRuns(pool, played, verdict);
    await judgeSaves(pool, acknowledged, verdict);
    await judgeUploads(pool, acknowledged, verdict);
    await judgeMails(pool, stage, verdict);
    await judgeLeads(pool, stage, acknowledged, verdict);
  } finally {
    await pool.end();
  }
  return verdict;
}

async function judgeRuns(
  pool: pg.Pool,
  played: readonly Played[],
  { problems, figures }: Verdict,
): Promise<void> {
  const { rows } = await pool.query<{
    offer_id: string;
    number: number;
    state: string;
    step: string;
    runs: string;
  }>(
    "select distinct on (offer_id) offer_id, number, state, step, count(*) over (partition by offer_id) as runs from run order by offer_id, number desc",
  );
  const runs = new Map(rows.map((row) => [row.offer_id, row]));
  let second = 0;
  for (const { offerId, script, runs: begun, repeats } of played) {
    const found = runs.get(offerId);
    const wanted = scripts[script];
    if (found?.state !== wanted.state || found.step !== wanted.step)
      problems.push(`${offerId} is ${found?.state} at ${found?.step}, not ${wanted.state} at ${wanted.step}`);
    const count = Number(found?.runs ?? 0);
    // Only one that had failed before Publish was repeated may be followed by another.
    const allowed = script === "to-failure" ? begun + repeats : begun;
    if (count < begun || count > allowed) problems.push(`${offerId} has ${count} runs, not ${begun}`);
    second += count - begun;
  }
  figures["runs begun again by clients whose answer was lost"] = second;
  figures["publishes as they should be"] = played.length;
}

async function judgeSaves(
  pool: pg.Pool,
  { saves }: Acknowledged,
  { problems, figures }: Verdict,
): Promise<void> {
  for (const { offerId, revision, title } of saves) {
    const { rows } = await pool.query<{ definition: string }>(
      "select definition from revision where offer_id = $1 and number = $2",
      [offerId, revision],
    );
    if (!rows[0]?.definition.includes(`"${title}"`))
      problems.push(`revision ${revision} of ${offerId} lacks ${title}`);
  }
  figures["acknowledged saves that are there"] = saves.length;
}

/** That their bytes are there, `slipway verify` looks after. */
async function judgeUploads(
  pool: pg.Pool,
  { uploads }: Acknowledged,
  { problems, figures }: Verdict,
): Promise<void> {
  const { rows } = await pool.query<{ hash: string }>(
    "select hash from publisher_blob where publisher_id = $1",
    [publisherId],
  );
  const known = new Set(rows.map(({ hash }) => hash));
  for (const hash of uploads) if (!known.has(hash)) problems.push(`the upload ${hash} is not known`);
  figures["acknowledged uploads that are there"] = uploads.length;
}

async function judgeMails(
  pool: pg.Pool,
  { mail }: FaultStage,
  { problems, figures }: Verdict,
): Promise<void> {
  const { rows } = await pool.query<{ message_id: string; recipient: string; state: string; event: string }>(
    "select message_id, recipient, state, event from email",
  );
  const received = new Map<string, number>();
  for (const { messageId = "" } of mail.received) received.set(messageId, (received.get(messageId) ?? 0) + 1);
  const known = new Set(rows.map(({ message_id: id }) => id));
  for (const { message_id: id, state, event, recipient } of rows) {
    if (state !== "sent") problems.push(`the e-mail ${event} to ${recipient} is ${state}`);
    if (!received.has(id)) problems.push(`the e-mail ${event} to ${recipient} never arrived`);
  }
  for (const id of received.keys())
    if (!known.has(id)) problems.push(`an e-mail ${id} arrived that no row knows`);
  figures["e-mails that arrived"] = received.size;
  figures["of these more than once, with the same Message-ID"] = [...received.values()].filter(
    (n) => n > 1,
  ).length;
}

async function judgeLeads(
  pool: pg.Pool,
  { leads }: FaultStage,
  acknowledged: Acknowledged,
  { problems, figures }: Verdict,
): Promise<void> {
  const { rows } = await pool.query<{ id: string; state: string }>("select id, state from lead");
  const keys = new Set(leads.keys);
  for (const { id, state } of rows) {
    if (state !== "delivered") problems.push(`lead ${id} is ${state}`);
    if (!keys.has(id)) problems.push(`lead ${id} never arrived`);
  }
  const bodies = leads.bodies.map((body) => JSON.stringify(body));
  for (const email of acknowledged.leads)
    if (!bodies.some((body) => body.includes(`"${email}"`)))
      problems.push(`the lead of ${email} never arrived`);
  const mentions = (email: string) =>
    new Set(leads.keys.filter((_, index) => bodies[index]!.includes(`"${email}"`))).size;
  figures["orders of lost answers that made a second lead"] = acknowledged.leads.filter(
    (email) => mentions(email) > 1,
  ).length;
  figures["acknowledged orders whose lead arrived"] = acknowledged.leads.length;
  figures["leads that arrived"] = keys.size;
  figures["of these more than once, with the same key"] = leads.keys.length - keys.size;
}
