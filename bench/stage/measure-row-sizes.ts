import pg from "pg";
import { createOffer } from "../../apps/service/src/commands/offers/create-offer.ts";
import { startDemoServices } from "../../tests/support/demo-services.ts";
import { storeDemoFiles } from "../../tests/support/demo-definition.ts";
import { publishUntil } from "../../tests/support/drive-run.ts";
import { demoPublisher } from "../../apps/service/src/demo/people.ts";

/**
 * `node bench/stage/measure-row-sizes.ts`: what an offer and a run weigh in the database, for docs/scaling.md. A few
 * offers are taken live by the service itself; their rows are then copied under other keys until there are thousands, so
 * that pages, indexes and TOAST weigh what they would weigh.
 */
const published = 8;
const copies = 250;
/** Columns whose values are keys or parts of keys; a copy gets others. Uuids are replaced wherever they stand. */
const keyColumns = new Set(["offer_id", "content_hash", "key", "once_key", "message_id"]);
/** Of an offer: one set for each, however often it is published. The rest grows with each publish. */
const ofOffer = new Set(["offer", "revision", "lead_destination", "product_page", "submission"]);
const stepTables = ["run", "run_step", "run_message", "certification_report", "rule_failure", "step_result"];
const ofRun = new Set(stepTables.concat("review", "email", "audit_entry", "lead"));

const demo = await startDemoServices();
try {
  const definitions = await storeDemoFiles(demo.services);
  const [owner, reviewer] = [await demo.contextOf("Olivia"), await demo.contextOf("Ravi")];
  for (let index = 0; index < published; index += 1) {
    const key = { publisherId: demoPublisher.publisherId, offerId: `measured-${index}` };
    const definition = definitions.of({ summary: `The relay of quay ${index}`, isFaulty: false });
    await createOffer(owner, { ...key, definition });
    await publishUntil({ owner, reviewer }, key, "live");
  }
  const client = new pg.Client({ connectionString: demo.connectionString });
  await client.connect();
  await client.query("set session_replication_role = replica");
  const tables = [...ofOffer, ...ofRun];
  const sizes: Awaited<ReturnType<typeof measure>>[] = [];
  for (const table of tables) {
    await copyRows(client, table);
    sizes.push(await measure(client, table));
  }
  const count = published * (copies + 1);
  for (const { table, rows, bytes } of sizes)
    process.stdout.write(
      `${table.padEnd(22)}${String(rows).padStart(8)} rows ${(rows / count).toFixed(1).padStart(6)} each ${String(Math.round(bytes / count)).padStart(7)} bytes each\n`,
    );
  const sum = (of: Set<string>) =>
    Math.round(sizes.reduce((all, { table, bytes }) => all + (of.has(table) ? bytes : 0), 0) / count);
  process.stdout.write(`of an offer ${sum(ofOffer)} bytes, of a run to live ${sum(ofRun)} bytes\n`);
  await client.end();
} finally {
  await demo.stop();
}

async function copyRows(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' order by attnum`,
    [table],
  );
  const values = rows.map(({ name, type }) => {
    if (type === "uuid") return `md5("${name}"::text || g)::uuid`;
    const isKey = keyColumns.has(name) || (table === "offer" && name === "id");
    return isKey ? `"${name}" || '-' || g` : `"${name}"`;
  });
  const names = rows.map(({ name }) => `"${name}"`).join(", ");
  await client.query(
    `insert into ${table} (${names}) select ${values.join(", ")} from ${table}, generate_series(1, ${copies}) g`,
  );
}

async function measure(client: pg.Client, table: string) {
  const { rows } = await client.query<{ rows: number; bytes: string }>(
    `select count(*)::int as rows, pg_total_relation_size('${table}') as bytes from ${table}`,
  );
  return { table, rows: rows[0]?.rows ?? 0, bytes: Number(rows[0]?.bytes) };
}
