import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { makePatientClient, type Experience, type PatientClient } from "../faults/patient-client.ts";
import { titled, type OfferDefinition } from "../faults/stage.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { spawnService, type ServiceProcess } from "../support/service-process.ts";
import { runServiceTool } from "../support/service-tool.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const publisherId = "fender";
const waiting = ["w-1", "w-2", "w-3"];
const meanwhile = ["m-1", "m-2", "m-3", "m-4"];
const path = (offerId: string) => `/v1/publishers/${publisherId}/offers/${offerId}`;

let folder: string;
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let database: pg.Pool;
let environment: Record<string, string>;
let team: Team;
let definition: OfferDefinition;
let apis: Slipway[] = [];
let workers: ServiceProcess[] = [];

const startApi = () => startSlipway({ entry: "main-api", environment, dataFolder: folder, parameters: [] });
async function startWorker(): Promise<ServiceProcess> {
  const worker = spawnService("main-worker", environment);
  await waitUntil("the worker", () => worker.output().includes("waiting for jobs"), 30_000);
  return worker;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-rolling-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
  database = new pg.Pool({ connectionString: postgres.connectionString, max: 2 });
  environment = { SLIPWAY_DATA: folder, DATABASE_URL: postgres.connectionString };
  const maker = await startSlipway({ environment, dataFolder: folder });
  team = await createTeam(maker, publisherId);
  const packageBytes = await ownPackage("tidewater-cluster");
  definition = (await createCompleteOffer(team.owner, {
    publisherId,
    offerId: "model",
    packageBytes,
  })) as OfferDefinition;
  for (const offerId of [...waiting, ...meanwhile, "draft"]) {
    const body = { offerId, definition: titled(definition, offerId) };
    await team.owner.client.call("createOffer", { params: { publisherId }, body });
  }
  await maker.stop();
  apis = [await startApi(), await startApi()];
  workers = [await startWorker(), await startWorker()];
}, 180_000);

afterAll(async () => {
  await Promise.all([...apis, ...workers].map((each) => each.stop()));
  await database.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who asks whichever API process is there now, and goes to the next when one is stopping. */
function clientOf(cookie: string, experience: Experience): Pick<PatientClient, "send"> {
  return {
    send: (method, asked, body) =>
      makePatientClient({
        urls: apis.map(({ url }) => url),
        cookie,
        experience,
        signal: AbortSignal.timeout(60_000),
      }).send(method, asked, body),
  };
}

function waitForRuns(offerIds: readonly string[], step: string, state: string): Promise<unknown> {
  const asked = "select 1 from run where offer_id = any($1) and step = $2 and state = $3";
  return waitUntil(
    `${offerIds.join(", ")} to be ${state} at ${step}`,
    async () => (await database.query(asked, [offerIds, step, state])).rowCount === offerIds.length,
    90_000,
    200,
  );
}

describe("every process is replaced, one after the other, while runs wait at sign-off", () => {
  it("and nobody is refused, nothing is lost, and the runs go on to live", async () => {
    const experience: Experience = { statuses: new Map(), surprises: [] };
    const owner = clientOf(team.owner.cookie, experience);
    const publish = (offerId: string) =>
      owner.send("POST", `${path(offerId)}/publish`, { notificationEmails: ["a@b.example"] });
    for (const offerId of waiting) expect((await publish(offerId)).status).toBe(202);
    await waitForRuns(waiting, "publisher-sign-off", "waiting");

    const over = new AbortController();
    let saves = 0;
    const saving = (async () => {
      for (; !over.signal.aborted; saves += 1) {
        const changed = { definition: titled(definition, `draft ${saves}`) };
        expect((await owner.send("PUT", `${path("draft")}/draft`, changed)).status).toBe(200);
        await sleep(50);
      }
    })();
    const former = [...apis, ...workers];
    for (const index of [0, 1]) {
      const [api, worker] = [await startApi(), await startWorker()];
      const publishing = Promise.all(meanwhile.slice(index * 2, index * 2 + 2).map(publish));
      const [oldApi, oldWorker] = [apis[index]!, workers[index]!];
      [apis[index], workers[index]] = [api, worker];
      await Promise.all([oldApi.stop(), oldWorker.stop()]);
      expect((await publishing).map(({ status }) => status)).toEqual([202, 202]);
    }
    over.abort();
    await saving;
    expect(former.map(({ child }) => child.exitCode)).toEqual([0, 0, 0, 0]);
    expect([...experience.statuses.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([]);
    const { rows } = await database.query<{ count: number }>(
      "select count(*)::int as count from revision where offer_id = 'draft'",
    );
    expect(saves).toBeGreaterThan(5);
    expect(rows[0]?.count).toBeGreaterThanOrEqual(saves);

    await waitForRuns([...waiting, ...meanwhile], "publisher-sign-off", "waiting");
    const reviewer = clientOf(team.reviewer.cookie, experience);
    for (const offerId of [...waiting, ...meanwhile]) {
      expect((await owner.send("POST", `${path(offerId)}/go-live`, {})).status).toBe(202);
      const status = await owner.send("GET", `${path(offerId)}/status`);
      const reviewId = /"reviewId":"([0-9a-f-]{36})"/.exec(JSON.stringify(status.json))?.[1];
      await reviewer.send("POST", `/v1/publishers/${publisherId}/reviews/${reviewId}/approve`, {});
    }
    await waitForRuns([...waiting, ...meanwhile], "live", "succeeded");
    expect((await runServiceTool(["verify"], environment)).stdout).toContain("Nothing is wrong.");
  }, 240_000);
});

describe("a newer version that has changed the database", () => {
  const change = (name: string, needs: string | null) =>
    database.query("insert into schema_migration (name, needs) values ($1, $2)", [name, needs]);
  const examine = async () => (await runServiceTool(["doctor"], environment)).stdout;

  it("is no matter as long as it has only added", async () => {
    await change("9001-adds.sql", null);
    const late = await startApi();
    await sleep(6000);
    expect([apis[0]!.child.exitCode, workers[0]!.child.exitCode]).toEqual([null, null]);
    expect((await fetch(`${late.url}/readyz`)).status).toBe(200);
    await late.stop();
    expect(await examine()).toContain("This version can go on");
  }, 60_000);

  it("stops what cannot work with it: not ready, 503, and a sentence instead of a start", async () => {
    await change("9002-takes-away.sql", "9001-adds.sql");
    const [api, worker] = [apis[0]!, workers[0]!];
    await waitUntil("the worker to end", () => worker.child.exitCode !== null, 30_000);
    expect(worker.child.exitCode).toBe(3);
    expect(worker.output()).toContain("has to know 9001-adds.sql, which this version does not");
    await waitUntil("not ready", async () => (await fetch(`${api.url}/readyz`)).status === 503, 15_000);
    expect(await (await fetch(`${api.url}/readyz`)).json()).toMatchObject({ code: "schema-too-new" });
    const answer = await fetch(`${api.url}/v1/offers`, { headers: { cookie: team.owner.cookie } });
    expect([answer.status, await answer.json()]).toEqual([
      503,
      expect.objectContaining({ code: "schema-too-new" }),
    ]);
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    const again = spawnService("main-worker", environment);
    await waitUntil("the start to be refused", () => again.child.exitCode !== null, 30_000);
    expect(again.child.exitCode).toBe(3);
    expect(again.output()).toContain("Start the newer version");
    expect(await examine()).toContain("A newer Slipway has changed the tables");
  }, 90_000);
});
