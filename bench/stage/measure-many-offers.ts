import pg from "pg";
import { parseArgs } from "node:util";
import type { Context } from "../../apps/service/src/context.ts";
import { listOffers } from "../../apps/service/src/queries/offers/list-offers.ts";
import { writeCursor } from "../../apps/service/src/queries/offers/cursor.ts";
import { getStatus } from "../../apps/service/src/queries/publishing/get-status.ts";
import { searchStorefront } from "../../apps/service/src/queries/storefront/search-storefront.ts";
import { startDemoServices, type DemoServices } from "../../tests/support/demo-services.ts";
import { medianOf } from "../harness/statistics.ts";
import { fillOffers } from "./fill-offers.ts";
import { recordStatements } from "./record-statements.ts";

/**
 * `node bench/stage/measure-many-offers.ts [--offers 1000000]`: what the hottest questions cost with so many offers, a tenth of them
 * live, and which indexes answer them; for docs/scaling.md. Every question is asked after something was written, so that
 * nothing is answered from what was kept.
 */
const { values } = parseArgs({ options: { offers: { type: "string", default: "1000000" } } });
const offersOfEach = 100;
const publishers = Math.round(Number(values.offers) / offersOfEach);
const rounds = 9;
const mine = { publisherId: `publisher-${Math.floor(publishers / 2)}`, offerId: "offer-3" };

const demo = await startDemoServices();
const client = new pg.Client({ connectionString: demo.connectionString });
await client.connect();
try {
  const begun = performance.now();
  await fillOffers(demo.connectionString, {
    publishers,
    offersOfEach,
    runs: publishers * 10,
    standing: { state: "succeeded", step: "live", status: "succeeded" },
  });
  await fillStorefront();
  const { rows } = await client.query<{ size: string }>(
    "select pg_size_pretty(pg_database_size(current_database())) as size",
  );
  say(
    `${publishers * offersOfEach} offers in ${Math.round((performance.now() - begun) / 1000)} s, ${rows[0]?.size}`,
  );
  for (const [what, ask] of await questionsOf(demo)) await measure(what, ask);
} finally {
  await client.end();
  await demo.stop();
}

/** A page for each live offer, as heavy as one of the demo. */
async function fillStorefront(): Promise<void> {
  await client.query("update offer set production_run = 1 where latest_run = 1");
  await client.query(
    `insert into product_page (submission_id, page, title, summary, categories, search_vector, created_at)
      select submission.id, json_build_object('title', name, 'summary', 'Relays harbour messages', 'categories', json_build_array('networking'),
          'logos', json_build_object(), 'plans', json_build_array(json_build_object('planId', 'standard', 'isPrivate', false)),
          'description', repeat(md5(name), 60)),
        name, 'Relays harbour messages', array['networking'], to_tsvector('simple', name || ' relays harbour messages'), now()
      from submission join offer on offer.publisher_id = submission.publisher_id and offer.id = submission.offer_id`,
  );
  await client.query("vacuum analyze");
}

async function questionsOf({ contextOf, services }: DemoServices) {
  const operator = await contextOf("Ada");
  const customer = await contextOf("Carla");
  const owner: Context = {
    services,
    actor: {
      ...(await contextOf("Olivia")).actor,
      publisherRoles: new Map([[mine.publisherId, "owner"]]),
    } as Context["actor"],
  };
  const { rows } = await client.query<{ at: string; publisher_id: string; id: string }>(
    `select to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ') as at, publisher_id, id
      from offer order by changed_at desc, publisher_id desc, id desc offset $1 limit 1`,
    [(publishers * offersOfEach) / 2],
  );
  const half = rows[0]!;
  const cursor = writeCursor([half.at, half.publisher_id, half.id]);
  return [
    ["status of an offer", () => getStatus(owner, mine)],
    ["offers of a publisher, 100", () => listOffers(owner, {})],
    ["search among offers of a publisher", () => listOffers(owner, { text: "relay 7" })],
    ["offers of everybody, first 100 and counts", () => listOffers(operator, {})],
    ["offers of everybody, 100 in the middle", () => listOffers(operator, { cursor })],
    ["offers of everybody by name", () => listOffers(operator, { sort: "name" })],
    ["offers of everybody that are live", () => listOffers(operator, { status: "succeeded" })],
    ["search among offers of everybody", () => listOffers(operator, { text: "relay 7 of 1234" })],
    ["storefront, a word that few have", () => searchStorefront(customer, { text: "1234" })],
    ["storefront, a word that all have", () => searchStorefront(customer, { text: "harbour" })],
    ["storefront without words, first page", () => searchStorefront(customer, {})],
  ] as const;
}

async function measure(what: string, ask: () => Promise<unknown>): Promise<void> {
  await ask();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await client.query("select pg_current_xact_id()");
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  await client.query("select pg_current_xact_id()");
  const used = new Set<string>();
  for (const { text, values } of await recordStatements(ask))
    for (const scan of await explain(text, values)) used.add(scan);
  const [median, fastest] = [medianOf(times), Math.min(...times)].map((time) => time.toFixed(1).padStart(8));
  say(`${what.padEnd(42)}median${median} ms, fastest${fastest} ms  ${[...used].join(", ")}`);
}

/** The indexes that a statement uses, and the tables that it reads whole. */
async function explain(text: string, values: unknown[]): Promise<string[]> {
  if (!/^\s*(?:select|with)/i.test(text)) return [];
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain analyze ${text}`, values);
  return rows.flatMap(({ "QUERY PLAN": line }) => {
    if (line.includes("never executed")) return [];
    const index = /Index (?:Only )?Scan .*?using (\w+)|Bitmap Index Scan on (\w+)/.exec(line);
    const whole = /Seq Scan on (\w+)/.exec(line)?.[1];
    const small = ["publisher", "principal", "setting", "schema_migration"];
    return [
      index?.[1] ?? index?.[2] ?? (whole && !small.includes(whole) ? `all of ${whole}` : undefined),
    ].filter((name) => name !== undefined);
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
