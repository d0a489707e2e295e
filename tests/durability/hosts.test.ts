import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { titled, type OfferDefinition } from "../faults/stage.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { startMailServer, type MailServer } from "../support/mail-server.ts";
import { makeNetwork, whyNoHosts, type Network, type NetworkHost } from "../support/network-hosts.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { runServiceTool } from "../support/service-tool.ts";
import type { ServiceProcess } from "../support/service-process.ts";
import { startSlipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const reason = whyNoHosts();
const publisherId = "fender";
const port = 8480;
const offers = {
  together: ["t-1", "t-2", "t-3", "t-4", "t-5", "t-6"],
  cut: ["c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7", "c-8"],
  meanwhile: ["m-1", "m-2"],
  afterwards: ["a-1", "a-2"],
  drafts: ["d-1", "d-2", "d-3", "d-4", "d-5", "d-6"],
};

interface Site {
  host: NetworkHost;
  url: string;
  api: ServiceProcess;
  worker: ServiceProcess;
}

describe.skipIf(reason !== undefined)(`several hosts (${reason ?? "as network namespaces"})`, () => {
  let folder: string;
  let network: Network<"one" | "two" | "data">;
  let databaseHost: ServiceProcess;
  let mail: MailServer;
  let database: pg.Pool;
  let environment: Record<string, string>;
  let team: Team;
  let definition: OfferDefinition;
  let one: Site;
  let two: Site;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "slipway-hosts-"));
    network = makeNetwork(["one", "two", "data"]);
    databaseHost = network.hosts.data.run(
      [join(import.meta.dirname, "hosts/serve-database.ts"), join(folder, "postgres")],
      {},
    );
    const address = await waitUntil(
      "the database",
      () => /postgres:\S+/.exec(databaseHost.output())?.[0],
      60_000,
    );
    const connectionString = address.replace("127.0.0.1", network.hosts.data.address);
    mail = await startMailServer(0, network.address);
    database = new pg.Pool({ connectionString, max: 2 });
    environment = {
      SLIPWAY_DATA: folder,
      DATABASE_URL: connectionString,
      SMTP_URL: `smtp://${network.address}:${mail.port}`,
      OUTBOUND_ALLOW: `${network.address}/32`,
      SLIPWAY_WORKER_CONCURRENCY: "2",
      SLIPWAY_LOG_LEVEL: "warn",
    };
    await makeOffers();
    [one, two] = [startSite("one"), startSite("two")];
    for (const { url, api } of [one, two])
      await waitUntil(`${url} to be ready`, () => isReady(url), 90_000).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${api.output()}`);
      });
  }, 240_000);

  afterAll(async () => {
    network.hosts.one.mendLink();
    await Promise.all([one, two].flatMap((site) => [site?.api.kill(), site?.worker.kill()]));
    await database.end();
    await databaseHost.stop();
    await mail.stop();
    network.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  async function makeOffers(): Promise<void> {
    const maker = await startSlipway({ environment, dataFolder: folder });
    team = await createTeam(maker, publisherId);
    const packageBytes = await ownPackage("tidewater-cluster");
    definition = (await createCompleteOffer(team.owner, {
      publisherId,
      offerId: "model",
      packageBytes,
    })) as OfferDefinition;
    for (const offerId of Object.values(offers).flat())
      await team.owner.client.call("createOffer", {
        params: { publisherId },
        body: { offerId, definition: titled(definition, offerId) },
      });
    await maker.stop();
  }

  function startSite(name: "one" | "two"): Site {
    const host = network.hosts[name];
    const url = `http://${host.address}:${port}`;
    const own = {
      ...environment,
      SLIPWAY_HOST: host.address,
      SLIPWAY_PORT: String(port),
      SLIPWAY_PUBLIC_URL: url,
    };
    const start = (entry: string) =>
      host.run([join(import.meta.dirname, "../../apps/service/src", `${entry}.ts`)], own);
    return { host, url, api: start("main-api"), worker: start("main-worker") };
  }

  const isReady = (url: string) =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    );

  /** As the session's owner. @throws when no answer comes in ten seconds */
  function ask({ url }: Site, method: string, path: string, body: unknown): Promise<Response> {
    return fetch(`${url}/v1/publishers/${publisherId}/offers/${path}`, {
      method,
      headers: {
        cookie: team.owner.cookie,
        origin: url,
        "content-type": "application/json",
        ...(method === "PUT" ? { "if-match": "*" } : {}),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  }

  const publish = async (site: Site, offerId: string) =>
    (await ask(site, "POST", `${offerId}/publish`, { notificationEmails: ["a@b.example"] })).status;
  const save = async (site: Site, offerId: string, title: string) =>
    (await ask(site, "PUT", `${offerId}/draft`, { definition: titled(definition, title) })).status;

  function waitForSignOff(offerIds: readonly string[], timeoutMs = 60_000): Promise<unknown> {
    const asked = "select offer_id from run where step = 'publisher-sign-off' and offer_id = any($1)";
    return waitUntil(
      "runs to reach sign-off",
      async () => (await database.query(asked, [offerIds])).rowCount === offerIds.length,
      timeoutMs,
      200,
    );
  }

  it("publish through each, over sockets of their own", async () => {
    const answers = offers.together.map((id, index) => publish(index % 2 === 0 ? one : two, id));
    expect(await Promise.all(answers)).toEqual(offers.together.map(() => 202));
    await waitForSignOff(offers.together);
    const { rows } = await database.query<{ host: string }>(
      "select distinct host(client_addr) as host from pg_stat_activity where application_name = 'slipway' order by 1",
    );
    expect(rows.map(({ host }) => host)).toEqual([one.host.address, two.host.address]);
  }, 90_000);

  it("go on without the one whose link is cut in the middle of runs and saves", async () => {
    const cut = new AbortController();
    const saving = offers.drafts.map(async (offerId) => {
      for (let version = 1; !cut.signal.aborted; version += 1)
        await save(one, offerId, `${offerId} ${version}`).catch(() => {});
    });
    const answers = offers.cut.map((id, index) => publish(index % 2 === 0 ? one : two, id));
    expect(await Promise.all(answers)).toEqual(offers.cut.map(() => 202));
    cut.abort();
    one.host.cutLink();
    expect(await isReady(one.url)).toBe(false);
    // Whatever the lost host held locked has to be free for the other.
    const others = offers.drafts.map((offerId) =>
      waitUntil(
        `a save of ${offerId}`,
        () =>
          save(two, offerId, `${offerId} later`).then(
            (status) => status === 200,
            () => false,
          ),
        60_000,
      ),
    );
    for (const id of offers.meanwhile) expect(await publish(two, id)).toBe(202);
    await waitForSignOff([...offers.cut, ...offers.meanwhile]);
    await Promise.all([...others, ...saving]);
  }, 150_000);

  it("says on the lost host that it is not ready, soon and in words", async () => {
    const asking = `const answer = await fetch("${one.url}/readyz"); console.log(answer.status, await answer.text())`;
    const asked = one.host.run(["--input-type=module", "-e", asking], {});
    await waitUntil("an answer", () => asked.output().includes("\n"), 15_000);
    expect(asked.output()).toContain("503");
    await asked.stop();
  }, 30_000);

  it("takes the lost host in again by itself, which then does the work alone", async () => {
    one.host.mendLink();
    await waitUntil("the lost host to be ready", () => isReady(one.url), 60_000);
    await two.worker.stop();
    for (const id of offers.afterwards) expect(await publish(one, id)).toBe(202);
    await waitForSignOff(offers.afterwards, 90_000);
    expect([one.api.child.exitCode, one.worker.child.exitCode]).toEqual([null, null]);
  }, 150_000);

  it("have lost nothing and done nothing twice", async () => {
    const published = [...offers.together, ...offers.cut, ...offers.meanwhile, ...offers.afterwards];
    const runs = await database.query<{ offer_id: string; count: number }>(
      "select offer_id, count(*)::int as count from run group by 1",
    );
    expect(runs.rows.toSorted((left, right) => left.offer_id.localeCompare(right.offer_id))).toEqual(
      published.toSorted().map((offerId) => ({ offer_id: offerId, count: 1 })),
    );
    const waiting = () => database.query("select 1 from email where state <> 'sent'");
    await waitUntil("e-mails to leave", async () => (await waiting()).rowCount === 0, 30_000);
    const { rows } = await database.query<{ id: string }>("select message_id as id from email");
    expect(new Set(mail.received.map(({ messageId }) => messageId))).toEqual(
      new Set(rows.map(({ id }) => id)),
    );
    const { stdout } = await runServiceTool(["verify"], environment);
    expect(stdout).toContain("Nothing is wrong.");
  }, 90_000);
});
