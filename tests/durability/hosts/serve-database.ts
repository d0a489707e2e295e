import { appendFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../../../apps/service/src/postgres/start-embedded-postgres.ts";

/**
 * Run on a host of its own, with the data folder: the embedded PostgreSQL, open to other hosts, until SIGTERM. Prints its
 * address as this host sees it.
 */
const [, , dataFolder = ""] = process.argv;
const settings = { listen_addresses: "*" };
const postgres = await startEmbeddedPostgres({ dataFolder, settings });
appendFileSync(join(dataFolder, "cluster/pg_hba.conf"), "host all all 0.0.0.0/0 scram-sha-256\n");
const client = new pg.Client({ connectionString: postgres.connectionString });
await client.connect();
await client.query("select pg_reload_conf()");
await client.end();
process.stdout.write(`${postgres.connectionString}\n`);
// The hold on the server does not keep a process alive by itself.
const staying = setInterval(() => {}, 60_000);
process.once("SIGTERM", () => {
  clearInterval(staying);
  void postgres.stop().then(() => process.exit(0));
});
