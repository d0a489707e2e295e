import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

const publisherId = "groyne";
const offerIds = Array.from({ length: 400 }, (_, index) => `offer-${index + 1}`);

let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let slipway: Slipway;
let team: Team;

beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "slipway-shutdown-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, "postgres") });
  slipway = await startSlipway({ dataFolder, environment: { DATABASE_URL: postgres.connectionString } });
  team = await createTeam(slipway, publisherId);
});
afterAll(async () => {
  await slipway.stop();
  await postgres.stop();
});

/** What a client saw of one request: a status, or that the line was closed before anything was sent. */
async function createOffer(offerId: string): Promise<number> {
  return team.owner
    .fetch(`/v1/publishers/${publisherId}/offers`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ offerId, name: offerId }),
    })
    .then(
      (answer) => answer.status,
      () => 0,
    );
}

describe("a service that is told to end under load", () => {
  it("answers what it has begun, also what waits for its turn, and keeps all that it said yes to", async () => {
    const asked = Promise.all(offerIds.map(createOffer));
    await new Promise((resolve) => setTimeout(resolve, 250));
    const told = performance.now();
    await slipway.stop();
    expect(slipway.child.exitCode).toBe(0);
    expect(performance.now() - told).toBeLessThan(15_000);
    const statuses = await asked;
    const made = offerIds.filter((_, index) => statuses[index] === 201);
    expect(made.length).toBeGreaterThan(20);
    // Anything else was refused before it was begun: 503 on a line that was open, or no line at all.
    expect(statuses.filter((status) => ![201, 503, 0].includes(status))).toEqual([]);

    const database = new pg.Pool({ connectionString: postgres.connectionString, max: 1 });
    const { rows } = await database.query<{ id: string }>("select id from offer where publisher_id = $1", [
      publisherId,
    ]);
    await database.end();
    const found = new Set(rows.map(({ id }) => id));
    expect(made.filter((id) => !found.has(id))).toEqual([]);
    expect(found.size).toBe(made.length);
  }, 60_000);
});
