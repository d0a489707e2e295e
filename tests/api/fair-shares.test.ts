import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { ownPackage } from "../support/packages.ts";
import type { Person } from "../support/person.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

/** Publishes much, and has more to publish than the worker can do at a time. */
const flooder = "torrent";
/** Publishes once. */
const modest = "torrent-customer";
const flood = Array.from({ length: 60 }, (_, index) => `offer-${index + 1}`);

let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let database: pg.Pool;
let slipway: Slipway;
let team: Team;
let other: Person;

beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "slipway-fair-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, "postgres") });
  database = new pg.Pool({ connectionString: postgres.connectionString, max: 2 });
  const environment = { DATABASE_URL: postgres.connectionString, SLIPWAY_WORKER_CONCURRENCY: "2" };
  slipway = await startSlipway({ dataFolder, environment });
  team = await createTeam(slipway, flooder);
  other = team.customer;
  const packageBytes = await ownPackage("tidewater-cluster");
  const definition = await createCompleteOffer(team.owner, {
    publisherId: flooder,
    offerId: "model",
    packageBytes,
  });
  for (const offerId of flood)
    await team.owner.client.call("createOffer", {
      params: { publisherId: flooder },
      body: { offerId, definition: { ...definition, displayText: offerId } },
    });
  await createCompleteOffer(other, { publisherId: modest, offerId: "only", packageBytes });
}, 180_000);

afterAll(async () => {
  await slipway.stop();
  await database.end();
  await postgres.stop();
});

const publish = (person: Person, publisherId: string, offerId: string) =>
  person.client.call("publishOffer", {
    params: { publisherId, offerId },
    body: { notificationEmails: ["a@b.example"] },
  });

/** How many certifications of the flood ended between the moment the other publish began and its certification's end. */
async function countOvertakers(): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    `select count(*) from run_step step join run on run.id = step.run_id and run.publisher_id = $1
     join run mine on mine.publisher_id = $2 join run_step own on own.run_id = mine.id and own.step = 'certification'
     where step.step = 'certification' and step.ended_at > mine.started_at and step.ended_at < own.ended_at`,
    [flooder, modest],
  );
  return Number(rows[0]?.count);
}

describe("a publisher that publishes sixty offers at once", () => {
  it("does not hold back another that publishes one, and all are done", async () => {
    await Promise.all(flood.map((offerId) => publish(team.owner, flooder, offerId)));
    const { steps } = await publish(other, modest, "only");
    const place = steps.find(({ status }) => status === "inProgress")?.queuePlace;
    expect(place).toBeLessThanOrEqual(2);
    const standing = async (publisherId: string) => {
      const { rows } = await database.query<{ count: string }>(
        "select count(*) from run where publisher_id = $1 and state = 'waiting' and step = 'publisher-sign-off'",
        [publisherId],
      );
      return Number(rows[0]?.count);
    };
    await waitUntil("the only offer at sign-off", async () => (await standing(modest)) === 1, 60_000, 50);
    const behind = flood.length - (await standing(flooder));
    expect(behind).toBeGreaterThan(flood.length / 2);
    // Two places in the worker: what they held already, and one turn of the flood for the turn of the other.
    expect(await countOvertakers()).toBeLessThanOrEqual(4);
    await waitUntil("the flood at sign-off", async () => (await standing(flooder)) === flood.length, 120_000);
  }, 200_000);
});

describe("an account that sends five hundred requests at once", () => {
  it("does not hold back a request of another publisher", async () => {
    const offers = `/v1/publishers/${flooder}/offers`;
    const times: number[] = [];
    const begun = performance.now();
    const flooding = Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        const answer = await team.owner.fetch(`${offers}/offer-${(index % 60) + 1}/check`, {
          method: "POST",
        });
        times.push(performance.now() - begun);
        return answer.status;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = performance.now();
    const answer = await other.fetch(`/v1/publishers/${modest}/offers/only/check`, { method: "POST" });
    const took = performance.now() - asked;
    expect(answer.status).toBe(200);
    const done = times.length;
    expect(new Set(await flooding)).toEqual(new Set([200]));
    expect(done).toBeLessThan(400);
    expect(took).toBeLessThan((times.at(-1) ?? 0) / 2);
  }, 60_000);
});
