import type { Me } from "@slipway/contracts";
import { createClient, type Client } from "@slipway/contracts/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findFreePort } from "../support/free-port.ts";
import { startOidcProvider, type OidcProvider } from "../support/oidc-provider.ts";
import type { Person } from "../support/person.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

const publisherId = "halyard";
const params = { publisherId };
let slipway: Slipway;
let provider: OidcProvider;
let administrator: Person;
/** What the provider says of people, by address. */
const claims = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  const port = await findFreePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  provider = await startOidcProvider(
    "slipway",
    `${publicUrl}/sign-in/oidc/callback`,
    (email) => claims.get(email) ?? {},
  );
  slipway = await startSlipway({
    environment: {
      SLIPWAY_PORT: String(port),
      SLIPWAY_PUBLIC_URL: publicUrl,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: "slipway",
      OIDC_SUBSCRIPTIONS_CLAIM: "subscriptions",
    },
  });
  administrator = await slipway.signInAs(/administrator/i);
  await administrator.client.call("createPublisher", { body: { publisherId, name: "Halyard" } });
});
afterAll(async () => {
  await slipway.stop();
  await provider.stop();
});
beforeEach(() => claims.clear());

/** Signs in at the provider, as a browser would; answers the status and a client with the session. */
async function signIn(email: string): Promise<{ status: number; client: Client }> {
  const left = await fetch(`${slipway.url}/sign-in/oidc`, { redirect: "manual" });
  const note = left.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const callback = await provider.visit(left.headers.get("location") ?? "", email);
  const back = await fetch(callback, { headers: { cookie: note }, redirect: "manual" });
  const session = back.headers.getSetCookie().find((each) => each.startsWith("slipway_session"));
  const headers = () => ({ cookie: session?.split(";")[0] ?? "", origin: slipway.url });
  return {
    status: back.status,
    client: createClient({ baseUrl: slipway.url, headers, fetch: (url, init) => fetch(url, init) }),
  };
}

async function rolesOf(email: string): Promise<Pick<Me, "operatorRoles" | "publishers">> {
  const { operatorRoles, publishers } = await (await signIn(email)).client.call("getMe", {});
  return { operatorRoles, publishers };
}

const atHalyard = (role: "owner" | "contributor") => [{ publisherId, name: "Halyard", role }];

describe("roles that follow groups", () => {
  it("are added and taken away at sign-in, for somebody whom no Users page named", async () => {
    const email = "bosun@halyard.example";
    claims.set(email, { groups: ["dock-crew"] });
    expect((await signIn(email)).status).toBe(403);
    await administrator.client.call("addPublisherGroup", {
      params,
      body: { group: "dock-crew", role: "contributor" },
    });
    expect(await rolesOf(email)).toEqual({ operatorRoles: [], publishers: atHalyard("contributor") });
    const { items } = await administrator.client.call("listPublisherUsers", { params });
    expect(items).toMatchObject([{ email, role: "contributor", group: "dock-crew" }]);
    claims.set(email, { groups: ["elsewhere"] });
    expect(await rolesOf(email)).toEqual({ operatorRoles: [], publishers: [] });
    expect((await administrator.client.call("listPublisherUsers", { params })).items).toEqual([]);
  });

  it("are the highest of a publisher and all of the operator", async () => {
    const email = "captain@halyard.example";
    await administrator.client.call("addPublisherGroup", {
      params,
      body: { group: "dock-captains", role: "owner" },
    });
    for (const role of ["reviewer", "support-engineer"] as const)
      await administrator.client.call("addOperatorGroup", { body: { group: "harbour-office", role } });
    claims.set(email, { groups: ["dock-crew", "dock-captains", "harbour-office"] });
    const roles = await rolesOf(email);
    expect(roles.publishers).toEqual(atHalyard("owner"));
    expect(roles.operatorRoles.toSorted()).toEqual(["reviewer", "support-engineer"]);
    claims.set(email, { groups: ["dock-crew"] });
    expect(await rolesOf(email)).toEqual({ operatorRoles: [], publishers: atHalyard("contributor") });
  });

  it("leave what was given by hand", async () => {
    const email = "mate@halyard.example";
    await administrator.client.call("addPublisherUser", {
      params,
      body: { kind: "person", email, role: "contributor" },
    });
    claims.set(email, { groups: ["dock-captains", "harbour-office"] });
    expect((await rolesOf(email)).publishers).toEqual(atHalyard("contributor"));
    claims.set(email, { groups: [] });
    const roles = await rolesOf(email);
    expect(roles).toEqual({ operatorRoles: [], publishers: atHalyard("contributor") });
  });

  it("go at once from everybody when the group's role is taken back, and history tells all of it", async () => {
    const email = "purser@halyard.example";
    claims.set(email, { groups: ["dock-captains"] });
    const { client } = await signIn(email);
    expect((await client.call("getMe", {})).publishers).toEqual(atHalyard("owner"));
    const { items } = await administrator.client.call("listPublisherGroups", { params });
    const captains = items.find(({ group }) => group === "dock-captains");
    expect(captains).toMatchObject({ role: "owner", people: 1 });
    await administrator.client.call("removePublisherGroup", {
      params: { ...params, groupId: captains?.groupId ?? "" },
    });
    expect((await client.call("getMe", {})).publishers).toEqual([]);
    const history = await administrator.client.call("listHistory", { query: { publisherId, limit: 100 } });
    const told = history.items.map(({ event, details }) => [event, details["group"]]);
    expect(told).toContainEqual(["group.mapped", "dock-captains"]);
    expect(told).toContainEqual(["user.added", "dock-captains"]);
    expect(told).toContainEqual(["group.unmapped", "dock-captains"]);
  });
});

describe("who may say what groups are", () => {
  it("is an owner for the own publisher, who gives nothing at the operator", async () => {
    const email = "owner@halyard.example";
    const added = await administrator.client.call("addPublisherUser", {
      params,
      body: { kind: "person", email, role: "owner" },
    });
    expect(added.principalId).toBeTruthy();
    const { client } = await signIn(email);
    const mapped = await client.call("addPublisherGroup", {
      params,
      body: { group: "riggers", role: "contributor" },
    });
    await expect(
      client.call("addPublisherGroup", { params, body: { group: "riggers", role: "owner" } }),
    ).rejects.toMatchObject({ problem: { code: "group-exists" } });
    await expect(
      client.call("addOperatorGroup", { body: { group: "riggers", role: "administrator" } }),
    ).rejects.toMatchObject({ problem: { code: "forbidden" } });
    await expect(
      administrator.client.call("removeOperatorGroup", { params: { groupId: mapped.groupId } }),
    ).rejects.toMatchObject({ problem: { code: "group-not-found" } });
    await client.call("removePublisherGroup", { params: { ...params, groupId: mapped.groupId } });
  });

  it("cannot take a role away by hand that a group gives", async () => {
    const email = "lookout@halyard.example";
    claims.set(email, { groups: ["dock-crew"] });
    const { client } = await signIn(email);
    const { principalId } = await client.call("getMe", {});
    await expect(
      administrator.client.call("removePublisherUser", { params: { ...params, principalId } }),
    ).rejects.toMatchObject({ problem: { code: "role-from-group" } });
    await administrator.client.call("updatePublisherUser", {
      params: { ...params, principalId },
      body: { role: "owner" },
    });
    claims.set(email, { groups: [] });
    expect((await rolesOf(email)).publishers).toEqual(atHalyard("owner"));
  });
});

describe("subscriptions that the provider names", () => {
  it("come and go with the claim; granted ones stay", async () => {
    const email = "customer@halyard.example";
    const [claimed, granted] = [
      "5b1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36",
      "6b1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36",
    ];
    await administrator.client.call("addPublisherUser", {
      params,
      body: { kind: "person", email, role: "contributor" },
    });
    await administrator.client.call("grantSubscription", {
      body: { email, subscriptionId: granted, label: "Given" },
    });
    claims.set(email, { subscriptions: [claimed.toUpperCase(), granted, "no guid"] });
    const list = async () =>
      (await (await signIn(email)).client.call("listMySubscriptions", {})).items.map(
        ({ subscriptionId, source }) => [subscriptionId, source],
      );
    expect(await list()).toEqual([
      [claimed, "claimed"],
      [granted, "granted"],
    ]);
    claims.set(email, {});
    expect(await list()).toEqual([[granted, "granted"]]);
  });
});
