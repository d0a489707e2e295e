import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOffer } from "../../apps/service/src/commands/offers/create-offer.ts";
import { saveDraft } from "../../apps/service/src/commands/offers/save-draft.ts";
import { queueLead } from "../../apps/service/src/commands/leads/queue-lead.ts";
import { demoPublisher } from "../../apps/service/src/demo/people.ts";
import { makeBackup } from "../../apps/service/src/backup/make-backup.ts";
import { listMigrations, migrateDatabase } from "../../apps/service/src/database/migrate.ts";
import { chainAudit } from "../../apps/service/src/jobs/chain-audit.ts";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { storeDemoFiles, type DemoDefinitions } from "../support/demo-definition.ts";
import { startDemoServices, type DemoServices } from "../support/demo-services.ts";
import { publishUntil } from "../support/drive-run.ts";
import { listInstalledServers, startExternalPostgres } from "../support/external-postgres.ts";
import { runServiceTool } from "../support/service-tool.ts";
import { spawnService } from "../support/service-process.ts";
import { waitUntil } from "../support/wait-until.ts";
import { findFreePort } from "../support/free-port.ts";

const { publisherId } = demoPublisher;
const oldest = listInstalledServers()[0];
let demo: DemoServices;
let definitions: DemoDefinitions;
let folder: string;
let archive: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-backup-"));
  archive = join(folder, "slipway.tar");
  demo = await startDemoServices();
  const people = { owner: await demo.contextOf("Olivia"), reviewer: await demo.contextOf("Ravi") };
  definitions = await storeDemoFiles(demo.services);
  for (const until of ["certification", "sign-off", "review", "live"] as const) {
    const key = { publisherId, offerId: `at-${until}` };
    const definition = definitions.of({ summary: `Relays 12 消息 "quoted" \\ and\ttabs.`, isFaulty: false });
    await createOffer(people.owner, { ...key, definition });
    await publishUntil(people, key, until);
  }
  await demo.services.withTransaction((transaction) =>
    queueLead(transaction, demo.services, {
      publisherId,
      offerId: "at-live",
      source: "AzureMarketplace",
      actionCode: "INS",
      destination: "HttpsEndpoint",
      isTest: false,
      customer: { email: "carla@customer.example" },
    }),
  );
  await chainAudit(demo.services);
}, 120_000);
afterAll(async () => {
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
});

const source = () => ({ SLIPWAY_DATA: demo.dataFolder, DATABASE_URL: demo.connectionString });

/** What must be the same after a move: contents, history, and what waits. */
async function readState(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const queries = [
      "select publisher_id, offer_id, content_hash, md5(definition) from submission order by 1, 2, 3",
      "select publisher_id, offer_id, number, state, step, started_at::text, due_at::text from run order by 1, 2, 3",
      "select id, at::text, chain_hash from audit_entry where id <= 20 order by id",
      "select message_id, state, md5(html_body) from email order by 1",
      "select hash, size, media_type from blob order by 1",
      "select md5(string_agg(md5(page::text || search_vector::text), '' order by submission_id)) from product_page",
    ];
    const state: unknown[] = [];
    for (const query of queries) state.push((await client.query(query)).rows);
    return state;
  } finally {
    await client.end();
  }
}

/** Saves drafts of an offer that nothing is published of, until told to stop. */
async function saveMeanwhile(isOver: () => boolean): Promise<number> {
  const owner = await demo.contextOf("Olivia");
  const key = { publisherId, offerId: "edited-meanwhile" };
  await createOffer(owner, {
    ...key,
    definition: definitions.of({ summary: "Version 0.", isFaulty: false }),
  });
  let version = 0;
  while (!isOver()) {
    version += 1;
    await saveDraft(owner, {
      ...key,
      definition: definitions.of({ summary: `Version ${version}.`, isFaulty: false }),
    });
  }
  return version;
}

describe("slipway backup and restore", () => {
  it("makes one archive while drafts are saved, which only its owner may read", async () => {
    let isOver = false;
    const saving = saveMeanwhile(() => isOver);
    const { exitCode, stdout, stderr } = await runServiceTool(["backup", archive, "--json"], source());
    isOver = true;
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(await saving).toBeGreaterThan(1);
    const list = JSON.parse(stdout) as { tables: Record<string, { rows: number }>; files: number };
    expect(list.tables["submission"]?.rows).toBe(4);
    expect(list.files).toBeGreaterThan(3);
    expect(statSync(archive).mode & 0o077).toBe(0);
    const again = await runServiceTool(["backup", archive], source());
    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain("never overwrites");
  }, 60_000);

  it("restores into an empty embedded database, where runs go on", async () => {
    const target = { SLIPWAY_DATA: join(folder, "restored"), DATABASE_URL: "" };
    const restored = await runServiceTool(["restore", archive], target);
    expect(restored.stderr).toBe("");
    expect(restored.exitCode).toBe(0);
    const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "restored", "postgres") });
    try {
      expect(await readState(postgres.connectionString)).toEqual(await readState(demo.connectionString));
      const verified = await runServiceTool(["verify"], target);
      expect(verified.stdout).toContain("Nothing is wrong.");
      const worker = spawnService("main-worker", { ...target, SLIPWAY_PORT: String(await findFreePort()) });
      const client = new pg.Client({ connectionString: postgres.connectionString });
      await client.connect();
      await waitUntil(
        "the run to go on",
        async () => {
          const { rows } = await client.query<{ step: string }>(
            "select step from run where offer_id = 'at-certification'",
          );
          return rows[0]?.step === "publisher-sign-off";
        },
        40_000,
        200,
      ).finally(() => client.end());
      await worker.stop();
      const again = await runServiceTool(["restore", archive], target);
      expect(again.exitCode).toBe(2);
      expect(again.stderr).toContain("not empty");
    } finally {
      await postgres.stop();
    }
  }, 90_000);

  it.skipIf(oldest === undefined)(
    "moves to an older server of the operator's own, and back",
    async () => {
      const external = await startExternalPostgres(oldest!);
      try {
        const abroad = { SLIPWAY_DATA: join(folder, "abroad"), DATABASE_URL: external.connectionString };
        expect(await runServiceTool(["restore", archive], abroad)).toMatchObject({ exitCode: 0, stderr: "" });
        expect(await readState(external.connectionString)).toEqual(await readState(demo.connectionString));
        const back = join(folder, "back.tar");
        expect(await runServiceTool(["backup", back], abroad)).toMatchObject({ exitCode: 0, stderr: "" });
        const home = { SLIPWAY_DATA: join(folder, "home"), DATABASE_URL: "" };
        expect(await runServiceTool(["restore", back], home)).toMatchObject({ exitCode: 0, stderr: "" });
        const verified = await runServiceTool(["verify", "--language", "zh-CN"], home);
        expect(verified.stdout).toContain("没有发现问题");
      } finally {
        external.stop();
      }
    },
    90_000,
  );

  it("refuses an archive that is cut off, damaged or none, and leaves the database empty", async () => {
    const bytes = readFileSync(archive);
    const cut = join(folder, "cut.tar");
    writeFileSync(cut, bytes);
    truncateSync(cut, Math.floor(bytes.length / 2));
    const damaged = join(folder, "damaged.tar");
    // A letter of a definition: neither a header nor the list notices, the hash of the table does.
    const at = bytes.indexOf("quoted");
    writeFileSync(damaged, Buffer.concat([bytes.subarray(0, at), Buffer.from("Q"), bytes.subarray(at + 1)]));
    const none = join(folder, "none.tar");
    writeFileSync(none, "certainly no archive".padEnd(2048));
    const target = { SLIPWAY_DATA: join(folder, "refused"), DATABASE_URL: "" };
    for (const [file, reason] of [
      [cut, /cut off/],
      [damaged, /damaged/],
      [none, /damaged|no backup/],
    ] as const) {
      const { exitCode, stderr } = await runServiceTool(["restore", file], target);
      expect(exitCode, stderr).toBe(3);
      expect(stderr).toMatch(reason);
    }
    expect((await runServiceTool(["restore", archive], target)).exitCode).toBe(0);
  }, 90_000);

  it("refuses a key that does not open the archive's secrets", async () => {
    const target = {
      SLIPWAY_DATA: join(folder, "other-key"),
      DATABASE_URL: "",
      SLIPWAY_SECRET_KEY: "ab".repeat(32),
    };
    const { exitCode, stderr } = await runServiceTool(["restore", archive], target);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("SLIPWAY_SECRET_KEY lacks a key");
  });

  it("brings an archive of an older Slipway up to date", async () => {
    const known = await listMigrations();
    const older = await startEmbeddedPostgres({
      dataFolder: join(folder, "older"),
      settings: { fsync: "off" },
    });
    const file = join(folder, "older.tar");
    await migrateDatabase(older.connectionString, undefined, known.at(-2)!);
    const pool = new pg.Pool({ connectionString: older.connectionString });
    await pool.query("insert into publisher (id, name, created_at) values ('oldest', 'The oldest', now())");
    const { blobs } = demo.services;
    const keys = async () => "ab".repeat(32);
    await makeBackup({ pool, blobs, readKeys: keys, now: new Date() }, file);
    await pool.end();
    await older.stop();
    const target = { SLIPWAY_DATA: join(folder, "upgraded"), DATABASE_URL: "" };
    expect(await runServiceTool(["restore", file], target)).toMatchObject({ exitCode: 0, stderr: "" });
    const doctor = await runServiceTool(["doctor"], target);
    expect(doctor.stdout).toContain(`${known.length} changes applied`);
    expect((await runServiceTool(["restore", file], target)).stderr).toContain("not empty");
  }, 60_000);
});
