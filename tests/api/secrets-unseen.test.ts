import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes, type RouteName } from "@slipway/contracts/routes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completeListing, completePlan, createCompleteOffer } from "../support/complete-offer.ts";
import { ownPackage } from "../support/packages.ts";
import type { Person } from "../support/person.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { runServiceTool } from "../support/service-tool.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const offer = { publisherId: "bosun", offerId: "whistle" };
const leadSecret = "lead-secret-of-the-bosun";
const password = "correct horse battery bosun";
/** Streams without an end, and nothing but what the others answer, too. */
const endless: RouteName = "streamEvents";

let slipway: Slipway;
let team: Team;
/** What nobody but its owner may ever see, by name. */
const secrets: Record<string, string> = { leadSecret, password };

beforeAll(async () => {
  slipway = await startSlipway({ environment: { SLIPWAY_LOG_LEVEL: "trace" } });
  team = await createTeam(slipway, offer.publisherId);
  secrets["session"] = team.owner.cookie.slice(team.owner.cookie.indexOf("=") + 1);
  await makeTokens();
  const kept = await team.owner.fetch("/sign-in/set-password", {
    method: "POST",
    body: new URLSearchParams({ password }),
  });
  if (!kept.ok) throw new Error(`the password was answered ${kept.status}`);
  await publishWithLeads();
}, 120_000);
afterAll(() => slipway.stop());

async function makeTokens(): Promise<void> {
  const { client } = team.owner;
  secrets["api token"] = (await client.call("createApiToken", { body: { name: "pipeline" } })).token;
  const program = await client.call("addPublisherUser", {
    params: { publisherId: offer.publisherId },
    body: { kind: "service-principal", name: "robot", role: "contributor" },
  });
  const params = { publisherId: offer.publisherId, principalId: program.principalId };
  secrets["client secret"] = (await client.call("createClientSecret", { params, body: {} })).secret;
  const answer = await fetch(`${slipway.url}/common/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: program.applicationId ?? "",
      client_secret: secrets["client secret"],
      scope: `${slipway.url}/.default`,
    }),
  });
  secrets["access token"] = ((await answer.json()) as { access_token: string }).access_token;
  const colleague = await client.call("addPublisherUser", {
    params: { publisherId: offer.publisherId },
    body: { kind: "person", email: "mate@bosun.example", role: "contributor" },
  });
  const { url } = await team.administrator.client.call("createSignInLink", {
    params: { principalId: colleague.principalId },
  });
  secrets["sign-in link"] = new URL(url).pathname.split("/").at(-1)!;
}

/** Its lead endpoint cannot be reached, so that the secret address takes part in an error, too. */
async function publishWithLeads(): Promise<void> {
  await createCompleteOffer(team.owner, {
    ...offer,
    packageBytes: await ownPackage("tidewater-cluster"),
    lead: {
      leadDestination: "HttpsEndpoint",
      httpsEndpointLeadConfiguration: { httpsEndpointUri: `https://127.0.0.1:9/${leadSecret}` },
    },
  });
  await team.owner.client.call("publishOffer", { params: offer, body: {} });
  await waitUntil("the run to fail over its lead endpoint", async () => {
    const { run } = await team.owner.client.call("getStatus", { params: offer });
    return run?.state === "failed" && run.step === "packaging";
  });
}

/** The service logs what went wrong: an address that it may not fetch, with a signature as storage accounts give it. */
async function giveRefusedAddress(): Promise<void> {
  const settings = { ...offer, offerId: "whistle-abroad", packageBytes: new Uint8Array() };
  const link = `https://user:${secrets["address password"]}@127.0.0.1/app.zip?sig=${secrets["signature"]}`;
  const definition = { offer: completeListing(settings), plans: [completePlan(settings, link)] };
  await team.owner.client.call("createOffer", {
    params: { publisherId: offer.publisherId },
    body: { offerId: settings.offerId, definition },
  });
  await team.owner.client.call("checkOffer", { params: { ...offer, offerId: settings.offerId } });
}

/** Names of the secrets that a text holds. */
function secretsIn(text: string): string[] {
  return Object.keys(secrets).filter((name) => text.includes(secrets[name]!));
}

async function readEverything(person: Person): Promise<Map<string, string>> {
  const values: Record<string, string> = { ...offer, runNumber: "1", revision: "1", slot: "draft" };
  const answers = new Map<string, string>();
  for (const [name, { method, path }] of Object.entries(routes)) {
    if (method !== "GET" || name === endless) continue;
    const address = path.replace(/:(\w+)/g, (_, key: string) => values[key] ?? "nothing");
    answers.set(name, await (await person.fetch(address)).text());
  }
  const dialect = `/api/publishers/${offer.publisherId}/offers/${offer.offerId}?api-version=2017-10-31`;
  answers.set("the dialect's offer", await (await person.fetch(dialect)).text());
  return answers;
}

describe("secrets", () => {
  it("are long enough to be searched for, and found where they are", () => {
    expect(Object.keys(secrets)).toHaveLength(7);
    for (const secret of Object.values(secrets)) expect(secret.length).toBeGreaterThan(16);
    expect(secretsIn(`x${leadSecret}x`)).toEqual(["leadSecret"]);
  });

  it.each(["owner", "administrator", "support"] as const)(
    "are in nothing that the %s can read",
    async (role) => {
      const answers = await readEverything(team[role]);
      expect([...answers].filter(([, text]) => text.includes(offer.offerId)).length).toBeGreaterThan(5);
      expect([...answers].filter(([, text]) => secretsIn(text).length > 0)).toEqual([]);
    },
  );

  it("are in no refusal of a request that holds them", async () => {
    const body = JSON.stringify({ definition: Object.values(secrets) });
    const bearer = { authorization: `Bearer ${secrets["api token"]}x`, "content-type": "application/json" };
    const texts = await Promise.all([
      fetch(`${slipway.url}/v1/me`, { headers: bearer }).then((answer) => answer.text()),
      fetch(`${slipway.url}/v1/me`, { method: "PATCH", headers: bearer, body }).then((answer) =>
        answer.text(),
      ),
      fetch(`${slipway.url}/sign-in/password`, {
        method: "POST",
        headers: { origin: slipway.url },
        body: new URLSearchParams({ email: "nobody@bosun.example", password }),
      }).then((answer) => answer.text()),
    ]);
    expect(texts.flatMap(secretsIn)).toEqual([]);
  });

  it("are in no row of a backup", async () => {
    const file = join(slipway.dataFolder, "backup.tar");
    const { exitCode } = await runServiceTool(["backup", file], { SLIPWAY_DATA: slipway.dataFolder });
    expect(exitCode).toBe(0);
    const archive = readFileSync(file, "latin1");
    expect(archive).toContain(offer.offerId);
    expect(secretsIn(archive)).toEqual([]);
  });

  it("are in no line of the log, of any level", async () => {
    secrets["signature"] = "signature-of-a-storage-account";
    secrets["address password"] = "password-before-a-host";
    await giveRefusedAddress();
    expect(slipway.output()).toContain("an artifact address could not be fetched");
    expect(secretsIn(slipway.output())).toEqual([]);
  });
});
