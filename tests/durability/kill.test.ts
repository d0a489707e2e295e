import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { startMailServer, type MailServer } from "../support/mail-server.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { spawnService, type ServiceProcess } from "../support/service-process.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const publisherId = "keel";
const address = "release@keel.example";
const offerIds = Array.from({ length: 30 }, (_, index) => `offer-${index + 1}`);

let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let database: pg.Pool;
let mail: MailServer;
let team: Team;
let environment: Record<string, string>;
let api: Slipway;
let workers: ServiceProcess[] = [];

function startWorker(): ServiceProcess {
  return spawnService("main-worker", environment);
}

async function startApi(): Promise<Slipway> {
  return startSlipway({
    entry: "main-api",
    environment,
    dataFolder: environment["SLIPWAY_DATA"] ?? "",
    parameters: [],
  });
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "slipway-kill-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
  mail = await startMailServer();
  environment = {
    SLIPWAY_DATA: folder,
    DATABASE_URL: postgres.connectionString,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
  };
  const first = await startSlipway({ environment, dataFolder: folder });
  team = await createTeam(first, publisherId);
  const packageBytes = await ownPackage("tidewater-cluster");
  for (const offerId of offerIds)
    await createCompleteOffer(team.owner, { publisherId, offerId, packageBytes });
  await first.stop();
  database = new pg.Pool({ connectionString: postgres.connectionString });
  api = await startApi();
  workers = [startWorker(), startWorker()];
}, 180_000);

afterAll(async () => {
  await Promise.all([api.stop(), ...workers.map((worker) => worker.stop())]);
  await database.end();
  await postgres.stop();
  await mail.stop();
});

/** Publishes until the server has said yes: what a client does whose connection broke. */
async function publishUntilAccepted(offerId: string): Promise<void> {
  await waitUntil(
    `publish of ${offerId}`,
    async () => {
      const answer = await fetch(`${api.url}/v1/publishers/${publisherId}/offers/${offerId}/publish`, {
        method: "POST",
        headers: { cookie: team.owner.cookie, origin: api.url, "content-type": "application/json" },
        body: JSON.stringify({ notificationEmails: [address] }),
      }).catch(() => undefined);
      return answer?.status === 202;
    },
    60_000,
    200,
  );
}

async function killInTurn(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    if (turn % 3 === 2) {
      await api.kill();
      api = await startApi();
      continue;
    }
    const victim = workers.shift();
    await victim?.kill();
    workers.push(startWorker());
  }
}

describe("kill -9 loses nothing and doubles nothing", () => {
  it("brings 30 publishes to sign-off while processes are killed 6 times", async () => {
    const publishing = (async () => {
      for (const offerId of offerIds) await publishUntilAccepted(offerId);
    })();
    await Promise.all([publishing, killInTurn()]);
    await waitUntil(
      "every run to stand at sign-off",
      async () => {
        const { rows } = await database.query<{ state: string; step: string; count: string }>(
          "select state, step, count(*) from run group by 1, 2",
        );
        return (
          rows.length === 1 &&
          rows[0]?.step === "publisher-sign-off" &&
          Number(rows[0].count) === offerIds.length
        );
      },
      180_000,
      500,
    );
  }, 300_000);

  it("made one run, one audit entry and one preview mail for each offer", async () => {
    const runs = await database.query("select offer_id from run group by offer_id having count(*) <> 1");
    expect(runs.rows).toEqual([]);
    const audit = await database.query(
      "select offer_id, event, run_id from audit_entry where run_id is not null group by 1, 2, 3, details::text having count(*) <> 1",
    );
    expect(audit.rows).toEqual([]);
    await waitUntil(
      "every mail to leave",
      async () => {
        const { rows } = await database.query<{ count: string }>(
          "select count(*) from email where state = 'waiting'",
        );
        return Number(rows[0]?.count) === 0;
      },
      60_000,
    );
    const previews = mail.received.filter((each) => /preview/i.test(each.subject ?? ""));
    const distinct = new Set(previews.map((each) => each.messageId));
    expect(distinct.size).toBe(offerIds.length);
    const emails = await database.query(
      "select offer_id, event from email group by 1, 2, recipient having count(*) <> 1",
    );
    expect(emails.rows).toEqual([]);
  }, 90_000);
});
