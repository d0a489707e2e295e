import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listMigrations } from "../../apps/service/src/database/migrate.ts";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { findFreePort } from "../support/free-port.ts";
import { personAt, signIn, type Person } from "../support/person.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import type { ServiceProcess } from "../support/service-process.ts";
import { runServiceTool } from "../support/service-tool.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";
import { unpackTree, whyNoTree, type OlderTree } from "./versions/older-tree.ts";
import {
  approve,
  goLive,
  letGo,
  makeStandings,
  publish,
  publisherId,
  sideBySide,
  standings,
  waitForStanding,
} from "./versions/standings.ts";
import { earlierVersions } from "./versions/versions.ts";

for (const { commit, schema, about } of earlierVersions) {
  const reason = whyNoTree(commit);
  const name = `a database of ${commit.slice(0, 7)} (${schema}: ${about})`;
  describe.skipIf(reason !== undefined)(reason === undefined ? name : `${name}: ${reason}`, () => {
    let tree: OlderTree;
    let folder: string;
    let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
    let database: pg.Pool;
    let environment: Record<string, string>;
    let older: ServiceProcess | undefined;
    let newer: Slipway | undefined;
    /** The same people at the older, and at the newer version. */
    let team: Team;
    let teamOfNewer: Team;

    beforeAll(async () => {
      tree = unpackTree(commit);
      folder = mkdtempSync(join(tmpdir(), "slipway-upgrade-"));
      postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
      database = new pg.Pool({ connectionString: postgres.connectionString, max: 2 });
      environment = { SLIPWAY_DATA: folder, DATABASE_URL: postgres.connectionString };
    }, 60_000);

    afterAll(async () => {
      await Promise.all([older?.stop(), newer?.stop()]);
      await database.end();
      await postgres.stop();
      tree.remove();
      rmSync(folder, { recursive: true, force: true });
    });

    async function startOlder(port: string): Promise<string> {
      older = tree.spawnService("main-start", { ...environment, SLIPWAY_PORT: port }, ["--empty"]);
      const url = `http://127.0.0.1:${port}`;
      const isReady = () =>
        fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
      await waitUntil("the older version", isReady, 60_000).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${older?.output()}`);
      });
      return url;
    }

    it("is filled by that version, with runs at every step", async () => {
      const url = await startOlder(String(await findFreePort()));
      const { output } = older!;
      const signInAs = async () =>
        signIn(
          url,
          await waitUntil("a link", () => /\/sign-in\/[\w-]+/.exec(output())?.[0]),
          "administrator",
        );
      team = await createTeam({ url, signInAs }, publisherId);
      await makeStandings(team, database);
      const { rows } = await database.query<{ name: string }>(
        "select max(name) as name from schema_migration",
      );
      expect(rows[0]?.name).toBe(schema);
      await older!.stop();
    }, 150_000);

    it("is brought up to date by this version, which finds nothing wrong", async () => {
      newer = await startSlipway({ environment, dataFolder: folder });
      const { rows } = await database.query<{ name: string }>("select name from schema_migration order by 1");
      expect(rows.map(({ name }) => name)).toEqual(await listMigrations());
      teamOfNewer = moveTeam(team, newer.url);
      for (const [offerId, { step, state }] of Object.entries(standings)) {
        const params = { publisherId, offerId };
        const { run } = await teamOfNewer.owner.client.call("getStatus", { params });
        expect([offerId, run?.step, run?.state]).toEqual([offerId, step, state]);
      }
      const page = { params: { publisherId, offerId: "is-live" } };
      expect((await teamOfNewer.customer.client.call("getStorefrontOffer", page)).title).toBe("is-live");
      await database.query(letGo);
      const verified = await runServiceTool(["verify"], environment);
      expect(verified.stdout).toContain("Nothing is wrong.");
    }, 90_000);

    it("serves that version, too, beside this one", async () => {
      const url = await startOlder(String(await findFreePort()));
      const teamOfOlder = moveTeam(team, url);
      const [byOlder, byNewer] = sideBySide;
      await Promise.all([publish(teamOfOlder, byOlder), publish(teamOfNewer, byNewer)]);
      // Each goes on at the other version.
      await goLive(teamOfNewer, database, byOlder);
      await goLive(teamOfOlder, database, byNewer);
      await approve(teamOfOlder, byOlder);
      await approve(teamOfNewer, byNewer);
      for (const offerId of sideBySide)
        await waitForStanding(database, offerId, { step: "live", state: "succeeded" });
      const lists = [teamOfOlder, teamOfNewer].map(async ({ owner }) =>
        (await owner.client.call("listOffers", {})).items.map(({ offerId, status }) => [offerId, status]),
      );
      const [listed, listedByNewer] = await Promise.all(lists);
      expect(listed).toEqual(listedByNewer);
      await older!.stop();
    }, 150_000);

    it("has every run go on to live", async () => {
      for (const offerId of ["at-certification", "at-packaging", "at-preview", "at-sign-off"])
        await goLive(teamOfNewer, database, offerId);
      for (const [offerId, { state }] of Object.entries(standings))
        if (offerId.startsWith("at-") && offerId !== "at-live" && state !== "failed")
          await approve(teamOfNewer, offerId);
      for (const offerId of Object.keys(standings).filter((id) => id.startsWith("at-")))
        await waitForStanding(database, offerId, { step: "live", state: "succeeded" });
      const verified = await runServiceTool(["verify"], environment);
      expect(verified.stdout).toContain("Nothing is wrong.");
    }, 150_000);

    /** Sessions are rows: what signed somebody in at one process is good at every other. */
    function moveTeam(people: Team, url: string): Team {
      const moved = Object.entries(people).map(([role, person]) => [role, personAt(url, person as Person)]);
      return Object.fromEntries(moved) as Team;
    }
  });
}
