import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { findFreePort } from "../support/free-port.ts";
import { startMailServer, type MailServer } from "../support/mail-server.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { runServiceTool } from "../support/service-tool.ts";
import { spawnService, type ServiceProcess } from "../support/service-process.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const publisherId = "fender";
const offerIds = Array.from({ length: 24 }, (_, index) => `offer-${index + 1}`);

let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let database: pg.Pool;
let mail: MailServer;
let team: Team;
let environment: Record<string, string>;
let apis: Slipway[];
let workers: (ServiceProcess & { metricsUrl: string })[];

async function startApi(): Promise<Slipway> {
  return startSlipway({
    entry: "main-api",
    environment,
    dataFolder: environment["SLIPWAY_DATA"] ?? "",
    parameters: [],
  });
}

async function startWorker() {
  const port = await findFreePort();
  const worker = spawnService("main-worker", { ...environment, SLIPWAY_METRICS_PORT: String(port) });
  return { ...worker, metricsUrl: `http://127.0.0.1:${port}/metrics` };
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "slipway-many-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
  mail = await startMailServer();
  environment = {
    SLIPWAY_DATA: folder,
    DATABASE_URL: postgres.connectionString,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    SLIPWAY_WORKER_CONCURRENCY: "1",
  };
  const first = await startApi();
  const second = await startApi();
  apis = [first, second];
  const maker = await startSlipway({ environment, dataFolder: folder });
  team = await createTeam(maker, publisherId);
  const packageBytes = await ownPackage("tidewater-cluster");
  for (const offerId of offerIds)
    await createCompleteOffer(team.owner, { publisherId, offerId, packageBytes });
  await maker.stop();
  workers = [await startWorker(), await startWorker()];
  database = new pg.Pool({ connectionString: postgres.connectionString });
}, 180_000);

afterAll(async () => {
  await Promise.all([...apis, ...workers].map((each) => each.stop()));
  await database.end();
  await postgres.stop();
  await mail.stop();
});

/** As the session's owner, at one of the API processes. */
async function ask(api: Slipway, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${api.url}/v1/publishers/${publisherId}/offers/${path}`, {
    method,
    headers: {
      cookie: team.owner.cookie,
      origin: api.url,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function waitForSignOff(wanted: readonly string[]): Promise<void> {
  await waitUntil(
    "runs to reach sign-off",
    async () => {
      const { rows } = await database.query<{ count: string }>(
        "select count(*) from run where step = 'publisher-sign-off' and offer_id = any($1)",
        [wanted],
      );
      return Number(rows[0]?.count) === wanted.length;
    },
    120_000,
    300,
  );
}

/** Steps that a worker has done, by its own account. */
async function stepsDoneBy({ metricsUrl }: { metricsUrl: string }): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  const line = /slipway_job_duration_seconds_count\{queue="run-step",outcome="done"\} (\d+)/.exec(text);
  return Number(line?.[1] ?? 0);
}

describe("two API and two worker processes over one database", () => {
  it("share the work, and tell the same of it", async () => {
    const half = offerIds.slice(0, 12);
    const answers = await Promise.all(
      half.map((id, index) =>
        ask(apis[index % 2]!, "POST", `${id}/publish`, { notificationEmails: ["a@b.example"] }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(half.map(() => 202));
    await waitForSignOff(half);
    const done = await Promise.all(workers.map(stepsDoneBy));
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(half.length * 3);
    for (const count of done) expect(count).toBeGreaterThan(0);
    const seen = await Promise.all(apis.map(async (api) => (await ask(api, "GET", half[0]!)).json()));
    expect(seen[0]).toEqual(seen[1]);
  }, 150_000);

  it("tell a change that one of them made to whoever watches at the other", async () => {
    const stopped = new AbortController();
    const events = await fetch(`${apis[1]!.url}/v1/publishers/${publisherId}/offers/${offerIds[0]}/events`, {
      headers: { cookie: team.owner.cookie, accept: "text/event-stream" },
      signal: stopped.signal,
    });
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let told = "";
    const reading = (async () => {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        told += value;
      }
    })().catch(() => {});
    await waitUntil("the first event", () => told !== "");
    const before = told.length;
    expect((await ask(apis[0]!, "POST", `${offerIds[0]}/cancel`, {})).ok).toBe(true);
    await waitUntil("the cancel to be told", () => told.slice(before).includes("canceled"));
    stopped.abort();
    await reading;
  });

  it("lose nothing when one of each is stopped under load, and take a new one in", async () => {
    const rest = offerIds.slice(12);
    const publishing = Promise.all(
      rest.map(async (id) => {
        await waitUntil(`publish of ${id}`, async () => {
          const answer = await ask(apis[1]!, "POST", `${id}/publish`, {
            notificationEmails: ["a@b.example"],
          });
          return answer.status === 202;
        });
      }),
    );
    await Promise.all([apis[0]!.stop(), workers[0]!.stop()]);
    expect(apis[0]!.child.exitCode).toBe(0);
    expect(workers[0]!.child.exitCode).toBe(0);
    await publishing;
    workers.push(await startWorker());
    await waitForSignOff(rest);
    const { stdout } = await runServiceTool(["verify"], environment);
    expect(stdout).toContain("Nothing is wrong.");
  }, 150_000);
});
