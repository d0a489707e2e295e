import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "#postgres/start-embedded-postgres.ts";
import { migrateDatabase } from "./migrate.ts";
import { NewerSchemaError } from "./newer-schema.ts";

let folder: string;
let postgres: EmbeddedPostgres;

/** A program that knows these changes: name → SQL. */
function programOf(name: string, files: Record<string, string>): string {
  const program = mkdtempSync(join(folder, `${name}-`));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(program, file), text);
  return program;
}

const first = { "0001-first.sql": "create table thing (id int, former text)" };
const expanded = { ...first, "0002-expand.sql": "alter table thing add column later text" };
const contracted = {
  ...expanded,
  "0003-contract.sql":
    "-- needs: 0002-expand.sql\n-- Nobody reads it since 0002.\nalter table thing drop column former",
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-migrate-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "data"), settings: { fsync: "off" } });
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("migrateDatabase", () => {
  it("lets older programs go on after a change that adds, and refuses those that a later one leaves behind", async () => {
    const url = postgres.connectionString;
    const [oldest, older, newest] = [
      programOf("a", first),
      programOf("b", expanded),
      programOf("c", contracted),
    ];
    expect(await migrateDatabase(url, oldest)).toEqual(["0001-first.sql"]);
    expect(await migrateDatabase(url, older)).toEqual(["0002-expand.sql"]);
    expect(await migrateDatabase(url, oldest)).toEqual([]);
    expect(await migrateDatabase(url, newest)).toEqual(["0003-contract.sql"]);
    expect(await migrateDatabase(url, older)).toEqual([]);
    await expect(migrateDatabase(url, oldest)).rejects.toThrow(NewerSchemaError);
    await expect(migrateDatabase(url, oldest)).rejects.toThrow(/know 0002-expand\.sql/);
  });

  it("waits for nobody who reads the list of changes when there is nothing to do", async () => {
    const reader = new pg.Client({ connectionString: postgres.connectionString });
    await reader.connect();
    await reader.query("begin; select * from schema_migration");
    expect(await migrateDatabase(postgres.connectionString, programOf("d", contracted))).toEqual([]);
    await reader.end();
  });
});
