import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { spawnService } from "../support/service-process.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const publisherId = "narrows";
const otherId = "narrows-customer";
const offerIds = ["offer-1", "offer-2", "offer-3", "offer-4"];
const otherOfferIds = ["other-1", "other-2"];

let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let database: pg.Pool;
let environment: Record<string, string>;
let team: Team;
const running: Slipway[] = [];

beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "slipway-limits-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, "postgres") });
  database = new pg.Pool({ connectionString: postgres.connectionString, max: 1 });
  environment = { DATABASE_URL: postgres.connectionString, SLIPWAY_DATA: dataFolder };
  const maker = await startSlipway({ environment, dataFolder });
  team = await createTeam(maker, publisherId);
  const packageBytes = await ownPackage("tidewater-cluster");
  for (const offerId of offerIds)
    await createCompleteOffer(team.owner, { publisherId, offerId, packageBytes });
  for (const offerId of otherOfferIds)
    await createCompleteOffer(team.customer, { publisherId: otherId, offerId, packageBytes });
  await maker.stop();
}, 120_000);

afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await database.end();
  await postgres.stop();
});

/** An API process of the same installation, without a worker, with limits of its own. */
async function startApi(limits: Record<string, string>): Promise<Slipway> {
  const dataFolder = environment["SLIPWAY_DATA"] ?? "";
  const entry = { entry: "main-api", parameters: [] };
  const api = await startSlipway({ ...entry, dataFolder, environment: { ...environment, ...limits } });
  running.push(api);
  return api;
}

interface Asked {
  status: number;
  code?: string;
  detail?: string;
  detailZh?: string;
  retryAfter: string | null;
  headers: Headers;
  json: Record<string, unknown>;
}

async function ask(
  { url }: Slipway,
  cookie: string,
  method: string,
  path: string,
  body?: object | string,
): Promise<Asked> {
  const isToken = !cookie.includes("=");
  const isJson = typeof body === "object";
  const answer = await fetch(url + path, {
    method,
    headers: {
      ...(isToken ? { authorization: `Bearer ${cookie}` } : { cookie, origin: url }),
      ...(isJson ? { "content-type": "application/json" } : {}),
    },
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body }),
  });
  const json = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const problem = json as { code?: string; detail?: string; detailZh?: string };
  return {
    ...problem,
    status: answer.status,
    retryAfter: answer.headers.get("retry-after"),
    headers: answer.headers,
    json,
  };
}

const offersOf = (publisher: string) => `/v1/publishers/${publisher}/offers`;

describe("requests in a minute", () => {
  it("are limited for each token: another of the same person goes on", async () => {
    const api = await startApi({ SLIPWAY_TOKEN_REQUESTS_PER_MINUTE: "20" });
    const { cookie } = team.owner;
    const token = async (name: string) =>
      String((await ask(api, cookie, "POST", "/v1/me/tokens", { name })).json["token"]);
    const [first, second] = [await token("first"), await token("second")];
    for (let count = 0; count < 20; count += 1)
      expect((await ask(api, first, "GET", "/v1/me")).status).toBe(200);
    const refused = await ask(api, first, "GET", "/v1/me");
    expect([refused.status, refused.code]).toEqual([429, "rate-limited"]);
    expect(refused.detail).toContain("token or session");
    expect(refused.detailZh).toContain("令牌");
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect(refused.headers.get("ratelimit-limit")).toBe("20");
    const other = await ask(api, second, "GET", "/v1/me");
    expect([other.status, other.headers.get("ratelimit-remaining")]).toEqual([200, "19"]);
  });

  it("are limited for all people of a publisher together, and not for another publisher", async () => {
    const api = await startApi({ SLIPWAY_PUBLISHER_REQUESTS_PER_MINUTE: "12" });
    const list = `${offersOf(publisherId)}/offer-1`;
    const statuses: number[] = [];
    for (let count = 0; count < 14; count += 1) {
      const { cookie } = count % 2 === 0 ? team.owner : team.contributor;
      statuses.push((await ask(api, cookie, "GET", list)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429, 429]);
    expect((await ask(api, team.customer.cookie, "GET", `${offersOf(otherId)}/other-1`)).status).toBe(200);
    expect((await ask(api, team.support.cookie, "GET", list)).status).toBe(200);
  });
});

describe("uploads", () => {
  const announce = (api: Slipway, cookie: string, publisher: string, size: number, sha256?: string) =>
    ask(api, cookie, "POST", `/v1/publishers/${publisher}/uploads`, {
      fileName: "big.zip",
      size,
      ...(sha256 === undefined ? {} : { sha256 }),
    });
  const megabyte = 1024 * 1024;

  it("are limited in a day; what is there already costs nothing", async () => {
    const api = await startApi({ SLIPWAY_PUBLISHER_UPLOAD_MB_PER_DAY: "3" });
    const { cookie } = team.owner;
    const bytes = randomBytes(megabyte);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const begun = await announce(api, cookie, publisherId, megabyte, sha256);
    expect(begun.status).toBe(201);
    const sent = await fetch(`${api.url}/v1/publishers/${publisherId}/uploads/${begun.json["uploadId"]}`, {
      method: "PATCH",
      headers: {
        cookie,
        origin: api.url,
        "content-type": "application/offset+octet-stream",
        "upload-offset": "0",
      },
      body: bytes,
    });
    expect(sent.status).toBe(200);
    for (let count = 0; count < 5; count += 1)
      expect((await announce(api, cookie, publisherId, megabyte, sha256)).status).toBe(201);
    const many = await Promise.all(
      Array.from({ length: 5 }, () => announce(api, cookie, publisherId, megabyte / 2)),
    );
    const refused = many.filter(({ status }) => status === 429);
    // 3 MB, of which one is there and less than a half went into the offers' files before.
    expect(many.length - refused.length).toBe(3);
    expect(refused[0]?.code).toBe("upload-quota-reached");
    expect(refused[0]?.detail).toMatch(
      /has uploaded 2\.\d MB in 24 hours.*SLIPWAY_PUBLISHER_UPLOAD_MB_PER_DAY/,
    );
    expect(refused[0]?.detailZh).toContain("24 小时");
    expect(Number(refused[0]?.retryAfter)).toBeGreaterThan(23 * 3600);
    expect((await announce(api, team.customer.cookie, otherId, megabyte)).status).toBe(201);
  });

  it("are limited in all, and for each publisher alone", async () => {
    const api = await startApi({ SLIPWAY_PUBLISHER_STORED_MB: "4" });
    const refused = await announce(api, team.owner.cookie, publisherId, 2 * megabyte);
    expect([refused.status, refused.code, refused.retryAfter]).toEqual([403, "storage-quota-reached", null]);
    expect(refused.detail).toMatch(/limit of 4\.0 MB.*SLIPWAY_PUBLISHER_STORED_MB/);
    expect((await announce(api, team.customer.cookie, otherId, 2 * megabyte)).status).toBe(201);
  });
});

describe("publishes that wait for a worker", () => {
  const publish = (api: Slipway, cookie: string, publisher: string, offerId: string) =>
    ask(api, cookie, "POST", `${offersOf(publisher)}/${offerId}/publish`, {
      notificationEmails: ["a@b.example"],
    });

  it("are told their place, refused beyond the limits, and all done once there is a worker", async () => {
    const api = await startApi({
      SLIPWAY_PUBLISHER_MAX_WAITING_PUBLISHES: "3",
      SLIPWAY_MAX_WAITING_PUBLISHES: "4",
    });
    const { cookie } = team.owner;
    for (const [index, offerId] of offerIds.slice(0, 3).entries()) {
      const { status, json } = await publish(api, cookie, publisherId, offerId);
      expect(status).toBe(202);
      const steps = json["steps"] as { id: string; queuePlace?: number }[];
      expect(steps.find(({ id }) => id === "certification")?.queuePlace).toBe(index + 1);
    }
    const own = await publish(api, cookie, publisherId, "offer-4");
    expect([own.status, own.code]).toEqual([429, "publisher-queue-full"]);
    expect(Number(own.retryAfter)).toBeGreaterThan(0);
    const other = await publish(api, team.customer.cookie, otherId, "other-1");
    expect(other.status).toBe(202);
    const steps = other.json["steps"] as { id: string; queuePlace?: number }[];
    // Publishers take turns: one of the others' three is before it, not all.
    expect(steps.find(({ id }) => id === "certification")?.queuePlace).toBe(2);
    const all = await publish(api, team.customer.cookie, otherId, "other-2");
    expect([all.status, all.code]).toEqual([503, "queue-full"]);
    expect(all.detail).toContain("Nothing was submitted");
    const again = await publish(api, cookie, publisherId, "offer-1");
    expect([again.status, again.json["runNumber"]]).toEqual([202, 1]);

    const worker = spawnService("main-worker", environment);
    const atSignOff = async () => {
      const { rows } = await database.query<{ offer_id: string }>(
        "select offer_id from run where state = 'waiting' and step = 'publisher-sign-off' order by offer_id",
      );
      return rows.map((row) => row.offer_id);
    };
    const accepted = ["offer-1", "offer-2", "offer-3", "other-1"];
    await waitUntil("what was accepted", async () => (await atSignOff()).length === 4, 60_000);
    expect(await atSignOff()).toEqual(accepted);
    for (const [person, publisher, offerId] of [
      [team.owner, publisherId, "offer-4"],
      [team.customer, otherId, "other-2"],
    ] as const)
      expect((await publish(api, person.cookie, publisher, offerId)).status).toBe(202);
    await waitUntil("what was refused before", async () => (await atSignOff()).length === 6, 60_000);
    await worker.stop();
  }, 150_000);
});
