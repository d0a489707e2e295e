import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCompleteOffer } from "../support/complete-offer.ts";
import {
  listInstalledServers,
  startExternalPostgres,
  startReplica,
  type ExternalPostgres,
} from "../support/external-postgres.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";
import { approve, goLive, publish, publisherId, waitForStanding } from "./versions/standings.ts";

const programs = listInstalledServers()[0];

describe.skipIf(programs === undefined)(
  "a read replica for the storefront (needs Debian's postgresql)",
  () => {
    let folder: string;
    let primary: ExternalPostgres;
    let replica: ExternalPostgres;
    let database: pg.Pool;
    let slipway: Slipway;
    let team: Team;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "slipway-replica-"));
      primary = await startExternalPostgres(programs!);
      replica = await startReplica(programs!, primary.connectionString);
      database = new pg.Pool({ connectionString: primary.connectionString, max: 2 });
      slipway = await startSlipway({
        dataFolder: folder,
        environment: {
          DATABASE_URL: primary.connectionString,
          SLIPWAY_REPLICA_DATABASE_URL: replica.connectionString,
        },
      });
      team = await createTeam(slipway, publisherId);
    }, 120_000);

    afterAll(async () => {
      await slipway.stop();
      await database.end();
      primary.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    async function takeLive(offerId: string): Promise<void> {
      const packageBytes = await ownPackage("tidewater-cluster");
      await createCompleteOffer(team.owner, { publisherId, offerId, packageBytes });
      await publish(team, offerId);
      await goLive(team, database, offerId);
      await approve(team, offerId);
      await waitForStanding(database, offerId, { step: "live", state: "succeeded" });
    }

    const listShop = async () =>
      (await team.customer.client.call("searchStorefront", { query: {} })).items.map(
        ({ offerId }) => offerId,
      );

    async function onReplica(statement: string): Promise<{ count: number }[]> {
      const client = new pg.Client({ connectionString: replica.connectionString });
      await client.connect();
      const { rows } = await client.query<{ count: number }>(statement);
      await client.end();
      return rows;
    }

    it("is what the storefront reads: it shows what the replica has, and the rest when that is there", async () => {
      await takeLive("first");
      await waitUntil("the first offer", async () => (await listShop()).includes("first"), 10_000);
      await onReplica("select pg_wal_replay_pause()");
      await takeLive("second");
      expect(await listShop()).toEqual(["first"]);
      // The publisher's own pages are the primary's.
      const own = await team.owner.client.call("listOffers", {});
      expect(own.items.map(({ offerId }) => offerId).toSorted()).toEqual(["first", "second"]);
      await onReplica("select pg_wal_replay_resume()");
      await waitUntil("the second offer", async () => (await listShop()).length === 2, 10_000);
      const used =
        "select count(*)::int as count from pg_stat_activity where application_name = 'slipway-storefront'";
      expect((await onReplica(used))[0]?.count).toBeGreaterThan(0);
      expect((await database.query<{ count: number }>(used)).rows[0]?.count).toBe(0);
    }, 120_000);

    it("is done without when it is gone", async () => {
      replica.stop();
      expect((await listShop()).toSorted()).toEqual(["first", "second"]);
      const params = { publisherId, offerId: "second" };
      expect(await team.customer.client.call("getStorefrontOffer", { params })).toMatchObject({
        isPreview: false,
      });
      expect((await fetch(`${slipway.url}/readyz`)).status).toBe(200);
    }, 30_000);
  },
);
