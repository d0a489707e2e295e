import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { findUnknown, NewerSchemaError } from "./newer-schema.ts";

/** Any number, the same in every Slipway process: whoever holds it migrates, the others wait. */
const migrationLock = 7_450_201;
const defaultFolder = join(import.meta.dirname, "migrations");

/** Names of the changes of the schema that this program knows, in order. */
export async function listMigrations(folder: string = defaultFolder): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
}

/**
 * Brings a database to the newest schema: every numbered SQL file that is not yet noted, in order, one transaction each.
 * With `last` nothing after that file runs. Safe to call from several processes at once, also of other versions: a file only
 * adds, unless a line `-- needs: <file>` says which older file a program has to know to go on after it. Answers the names of
 * the files that ran.
 * @throws NewerSchemaError when the database holds a change that this program cannot work with
 */
export async function migrateDatabase(
  url: string,
  folder: string = defaultFolder,
  last?: string,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "slipway-migrate" });
  // A connection that breaks fails the statement; unheard, it would end the process without a word.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await client.query(
      "create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now(), needs text)",
    );
    await client.query(addNeeds);
    return await applyMissing(client, folder, last);
  } finally {
    await client.end();
  }
}

/** Only where it is missing: changing a table waits for whoever reads it, such as a backup. */
const addNeeds = `do $$ begin
  if not exists (select from pg_attribute where attrelid = 'schema_migration'::regclass and attname = 'needs') then
    alter table schema_migration add column needs text;
  end if;
end $$`;

async function applyMissing(client: pg.Client, folder: string, last: string | undefined): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string | null }>(
    "select name, needs from schema_migration order by name",
  );
  const applied = new Set(rows.map((row) => row.name));
  const known = await listMigrations(folder);
  const unknown = findUnknown(
    rows.flatMap(({ needs }) => needs ?? []),
    known,
  );
  if (unknown !== undefined) throw new NewerSchemaError(unknown);
  const files = known.filter((name) => last === undefined || name <= last);
  const missing = files.filter((name) => !applied.has(name));
  for (const name of missing) await applyOne(client, name, await readFile(join(folder, name), "utf8"));
  return missing;
}

async function applyOne(client: pg.Client, name: string, statements: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query(statements);
    const needs = /^-- needs: (\S+)$/m.exec(statements)?.[1];
    await client.query("insert into schema_migration (name, needs) values ($1, $2)", [name, needs]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
