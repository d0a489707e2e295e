import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Services } from "../../apps/service/src/compose.ts";
import { lockWithRun } from "../../apps/service/src/flow/lock-run.ts";
import { makeMove } from "../../apps/service/src/flow/make-move.ts";
import { atOnce } from "../harness/at-once.ts";
import { atLeast, type BenchCase } from "../harness/bench-case.ts";
import { measurePairs } from "../harness/measure-pairs.ts";
import { fillOffers } from "../stage/fill-offers.ts";
import { withServices } from "../stage/open-services.ts";
import { recordStatements, type Statement } from "../stage/record-statements.ts";

const width = 8;
const movesOfPass = 400;
const publisherId = "publisher-0";

/** The move that locks, updates, writes history, an e-mail and the next job: a preview is reached. */
export const oneMove: BenchCase = {
  name: "one-move",
  title: "One move of a run",
  how:
    "A run reaches its preview: offer locked, run, steps, offer, messages, history, e-mail and its job written, 8 moves " +
    "at once. The floor sends the same statements, recorded from one such move, by `pg` alone over as many connections.",
  run: () =>
    withServices(async (services, databaseUrl) => {
      const standing = { state: "running", step: "preview", status: "running" } as const;
      const offersOfEach = movesOfPass * 12 + 2;
      await fillOffers(databaseUrl, { publishers: 1, offersOfEach, runs: offersOfEach, standing });
      const offerIds = Array.from({ length: offersOfEach }, (_, index) => `offer-${index}`).values();
      const runIds = await readRunIds(services);
      const take = (count: number) => Array.from({ length: count }, () => offerIds.next().value ?? "");
      const [warm = "", recorded = ""] = take(2);
      await reachPreview(services, warm);
      const statements = await recordStatements(() => reachPreview(services, recorded));
      const known = { offerId: recorded, runId: runIds.get(recorded) ?? "" };
      const pool = new pg.Pool({ connectionString: databaseUrl, max: width });
      const { ratio, subject, floor } = await measurePairs({
        subject: async () =>
          movesOfPass / (await atOnce(take(movesOfPass), width, (id) => reachPreview(services, id))),
        floor: async () => {
          const prepared = take(movesOfPass).map((offerId) =>
            adapt(statements, known, { offerId, runId: runIds.get(offerId) ?? "" }),
          );
          return movesOfPass / (await atOnce(prepared, width, (each) => replay(pool, each)));
        },
      });
      await pool.end();
      await checkAllWritten(services, offersOfEach - [...offerIds].length);
      const details = `${subject.toFixed(0)} of ${floor.toFixed(0)} moves a second, ${statements.length} statements each`;
      return [atLeast("moves a second, 8 at once", ratio, 0.6, details)];
    }),
};

async function reachPreview(services: Services, offerId: string): Promise<void> {
  await services.withTransaction(async (transaction) => {
    const { offer, run } = await lockWithRun(transaction, { publisherId, offerId });
    if (run === undefined) throw new Error(`${offerId} has no run`);
    await makeMove(transaction, services, {
      name: "reachPreview",
      offer,
      run,
      actor: { kind: "system", name: "Slipway" },
      offerChange: { preview_run: run.number },
    });
  });
}

/** Both sides wrote the same rows for every offer, or the ratio would compare nothing. */
async function checkAllWritten({ pool }: Services, moves: number): Promise<void> {
  const { rows } = await pool.query<Record<string, number>>(`select
    (select count(*) from run where step = 'publisher-sign-off') as run,
    (select count(*) from audit_entry where event = 'run.preview-reached') as audit,
    (select count(*) from email) as email,
    (select count(*) from pgboss.job where name = 'send-email') as job`);
  const wrong = Object.entries(rows[0] ?? {}).find(([, count]) => count !== moves);
  if (wrong !== undefined) throw new Error(`${moves} moves wrote ${wrong[1]} rows of ${wrong[0]}`);
}

async function readRunIds(services: Services): Promise<Map<string, string>> {
  const { rows } = await services.pool.query<{ offer_id: string; id: string }>(
    "select offer_id, id from run",
  );
  return new Map(rows.map((row) => [row.offer_id, row.id]));
}

interface Place {
  offerId: string;
  runId: string;
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** The recorded statements for another offer: its names, and new ids wherever the move made some. */
function adapt(statements: readonly Statement[], recorded: Place, place: Place): Statement[] {
  const ids = new Map([[recorded.runId, place.runId]]);
  const idFor = (id: string) => {
    const known = ids.get(id) ?? randomUUID();
    ids.set(id, known);
    return known;
  };
  const offerName = new RegExp(`${recorded.offerId}\\b`, "g");
  const adaptText = (text: string) =>
    text
      .replace(uuid, idFor)
      .replace(offerName, place.offerId)
      .replace(/^<[0-9a-f]{32}@/, `<${place.runId}@`);
  const adaptValue = (value: unknown) => (typeof value === "string" ? adaptText(value) : value);
  return statements.map(({ text, values }) => ({ text: adaptText(text), values: values.map(adaptValue) }));
}

async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values);
  } finally {
    client.release();
  }
}
