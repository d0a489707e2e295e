import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { ownPackage } from "../support/packages.ts";
import { hasPgBouncer, startPgBouncer, type PgBouncer } from "../support/pgbouncer.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { runServiceTool } from "../support/service-tool.ts";
import { spawnService, type ServiceProcess } from "../support/service-process.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const publisherId = "fender";
const offerIds = Array.from({ length: 6 }, (_, index) => `offer-${index + 1}`);
const offerPath = (index: number) => `publishers/${publisherId}/offers/${offerIds[index]}`;
/** Fewer than one API process asks for: what is kept on a connection between transactions goes wrong at once. */
const serverConnections = 3;

describe.skipIf(!hasPgBouncer)("PgBouncer in transaction mode (needs Debian's pgbouncer)", () => {
  let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
  let pooler: PgBouncer;
  let database: pg.Pool;
  let environment: Record<string, string>;
  let apis: Slipway[] = [];
  let worker: ServiceProcess | undefined;
  let team: Team;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "slipway-pooled-"));
    postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
    database = new pg.Pool({ connectionString: postgres.connectionString, max: 2 });
    pooler = await startPgBouncer(postgres.connectionString, serverConnections);
    environment = {
      SLIPWAY_DATA: folder,
      DATABASE_URL: pooler.connectionString,
      SLIPWAY_DIRECT_DATABASE_URL: postgres.connectionString,
    };
    const start = (entry: string, parameters: string[]) =>
      startSlipway({ entry, environment, dataFolder: folder, parameters });
    const maker = await start("main-start", ["--empty"]);
    team = await createTeam(maker, publisherId);
    const packageBytes = await ownPackage("tidewater-cluster");
    for (const offerId of offerIds)
      await createCompleteOffer(team.owner, { publisherId, offerId, packageBytes });
    await maker.stop();
    apis = [await start("main-api", []), await start("main-api", [])];
    worker = spawnService("main-worker", environment);
  }, 180_000);

  afterAll(async () => {
    await Promise.all([...apis, worker].map((each) => each?.stop()));
    await pooler.stop();
    await database.end();
    await postgres.stop();
  });

  /** As the session's owner, at one of the API processes. */
  async function ask(api: Slipway, method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${api.url}/v1/${path}`, {
      method,
      headers: {
        cookie: team.owner.cookie,
        origin: api.url,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  it("answers reads that are prepared by name elsewhere, many at once, from three connections", async () => {
    const reads = Array.from({ length: 120 }, (_, index) =>
      ask(
        apis[index % 2]!,
        "GET",
        index % 3 === 0 ? "offers" : `${offerPath(index % offerIds.length)}/status`,
      ),
    );
    const answers = await Promise.all(reads);
    expect(answers.map(({ status }) => status)).toEqual(reads.map(() => 200));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    const { rows } = await database.query<{ name: string; used: number }>(
      "select application_name as name, count(*)::int as used from pg_stat_activity where datname = current_database() group by 1",
    );
    const used = new Map(rows.map((row) => [row.name, row.used]));
    expect(used.get("slipway") ?? 0).toBeLessThanOrEqual(serverConnections);
    expect(used.get("slipway-events")).toBeGreaterThanOrEqual(apis.length);
  });

  it("takes publishes to sign-off, and tells who watches at the other process", async () => {
    const stopped = new AbortController();
    const events = await fetch(`${apis[1]!.url}/v1/${offerPath(0)}/events`, {
      headers: { cookie: team.owner.cookie, accept: "text/event-stream" },
      signal: stopped.signal,
    });
    let told = "";
    const reading = (async () => {
      for await (const chunk of events.body!.pipeThrough(new TextDecoderStream())) told += chunk;
    })().catch(() => {});
    const answers = await Promise.all(
      offerIds.map((_id, index) =>
        ask(apis[0]!, "POST", `${offerPath(index)}/publish`, { notificationEmails: ["a@b.example"] }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(offerIds.map(() => 202));
    await waitUntil(
      "runs to reach sign-off",
      async () => {
        const { rows } = await database.query<{ count: number }>(
          "select count(*)::int as count from run where step = 'publisher-sign-off'",
        );
        return rows[0]?.count === offerIds.length;
      },
      120_000,
      300,
    );
    await waitUntil("the other process to tell of it", () => told.includes("publisher-sign-off"));
    stopped.abort();
    await reading;
  }, 150_000);

  it("is examined and verified past the pooler", async () => {
    const { stdout } = await runServiceTool(["verify"], environment);
    expect(stdout).toContain("Nothing is wrong.");
  });
});
