import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInAsClientOf2018, type ClientOf2018 } from "../support/client-of-2018.ts";
import { completeListing, completePlan } from "../support/complete-offer.ts";
import { startFileServer, type FileServer } from "../support/file-server.ts";
import { drawLogos } from "../support/images.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const publisherId = "capstan";
const path = `/api/publishers/${publisherId}/offers/relay`;
const settings = { publisherId, offerId: "relay", packageBytes: new Uint8Array() };
let slipway: Slipway;
let team: Team;
let files: FileServer;
let client: ClientOf2018;

beforeAll(async () => {
  slipway = await startSlipway({ environment: { OUTBOUND_ALLOW: "loopback" } });
  team = await createTeam(slipway, publisherId);
  files = await startFileServer({
    ...(await drawLogos()),
    "relay.zip": await ownPackage("tidewater-cluster"),
  });
  const params = { publisherId };
  const program = await team.owner.client.call("addPublisherUser", {
    params,
    body: { kind: "service-principal", name: "Release pipeline", role: "contributor" },
  });
  const { secret } = await team.owner.client.call("createClientSecret", {
    params: { publisherId, principalId: program.principalId },
    body: {},
  });
  const { tenantId = "", applicationId: clientId = "" } = program;
  client = await signInAsClientOf2018(slipway.url, { tenantId, clientId, secret });
});
afterAll(async () => {
  await slipway.stop();
  await files.stop();
});

interface Submission {
  id: string;
  submissionType: string;
  submissionState: string;
  slot: string;
  publishingVersion: number;
  offerVersion: number;
}
interface Status {
  status: string;
  steps: { id: string; stepName: string; status: string; progressPercentage: number; messages: unknown[] }[];
}

function document(title = "Harbour Relay"): Record<string, unknown> {
  const offer = completeListing({ ...settings, changes: { title } });
  for (const logo of ["smallLogo", "mediumLogo", "largeLogo", "wideLogo"]) {
    offer[`microsoft-azure-marketplace.${logo}`] = files.urlOf(logo);
  }
  return {
    publisherId,
    offerTypeId: "microsoft-azure-applications",
    id: "relay",
    offerTypeVersions: { "microsoft-azure-applications": 87 },
    definition: { displayText: title, offer, plans: [completePlan(settings, files.urlOf("relay.zip"))] },
  };
}

function submissions(query = ""): Promise<Submission[]> {
  return client.get(`${path}/submissions/${query}`).then((answer) => answer.json<Submission[]>());
}

function waitForStatus(status: string): Promise<Status> {
  return waitUntil(`status ${status}`, async () => {
    const found = (await client.get(`${path}/status`)).json<Status>();
    return found.status === status && found;
  });
}

describe("versions and errors", () => {
  it.each(["", "?api-version=", "?api-version=2016-08-01-preview", "?api-version=1&api-version=2017-10-31"])(
    "refuses %j with the versions that there are",
    async (query) => {
      const { token } = await team.owner.client.call("createApiToken", { body: { name: "versions" } });
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${slipway.url}/api/publishers${query}`, { headers });
      expect(answer.status).toBe(400);
      const { error } = (await answer.json()) as { error: { code: string; message: string } };
      expect(error.code).toBe("InvalidAPIVersion");
      expect(error.message).toContain("2017-10-31");
    },
  );

  it.each([
    ["[]", "The body should be a JSON object."],
    ['{"id":"other","definition":{}}', "id in the body"],
    ['{"definition":{}}', "OfferTypeId is null or empty."],
    ['{"offerTypeId":"microsoft-azure-applications"}', "definition is missing"],
    ["{'a':1}", "JSON"],
  ])("refuses to create an offer from %s", async (body, reason) => {
    const answer = await client.put(path, body);
    expect(answer.status).toBe(400);
    const { error } = answer.json<{ error: { code: string; message: string } }>();
    expect(error.code).toBe("BadRequest");
    expect(error.message).toContain(reason);
  });

  it("answers unknown addresses in the envelope of its time", async () => {
    const answer = await client.get(`${path}/nothing`);
    expect([answer.status, answer.json()]).toMatchObject([404, { error: { code: "NotFound" } }]);
    const deleted = await fetch(slipway.url + path, { method: "DELETE" });
    expect([deleted.status, deleted.headers.get("allow")]).toEqual([405, "GET, PUT"]);
  });
});

describe("an offer", () => {
  let etag = "";

  it("is created with 201 and given back with its defaults, its files re-hosted and its unknown members", async () => {
    const created = await client.put(path, JSON.stringify(document()), { "if-match": "*" });
    expect([created.status, created.json<{ status: string; version: number }>()]).toMatchObject([
      201,
      { status: "neverPublished", version: 1, offerTypeVersions: { "microsoft-azure-applications": 87 } },
    ]);
    etag = created.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"datetime'\d{4}-\d\d-\d\dT\d\d%3A\d\d%3A\d\d\.\d{7}Z'"$/);
    const read = await client.get(`${path}/`);
    expect(read.text).toBe(created.text);
    expect(read.headers.get("etag")).toBe(etag);
    const { offer } = read.json<{ definition: { offer: Record<string, unknown> } }>().definition;
    expect(offer["microsoft-azure-marketplace.smallLogo"]).toContain("/artifacts/capstan/");
    expect(offer["microsoft-azure-marketplace.tableLeadConfiguration"]).toEqual({});
    expect(files.requests.get("relay.zip")).toBe(1);
  });

  it("is changed with 200 by the ETag, or by *, or by neither", async () => {
    const changed = await client.put(path, JSON.stringify(document("Harbour Relay 2")), { "if-match": etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(etag);
    expect((await client.put(path, JSON.stringify(document()), { "if-match": "*" })).status).toBe(200);
    expect((await client.put(path, JSON.stringify(document()))).status).toBe(200);
  });

  it("is not written with a stale ETag", async () => {
    const before = (await client.get(path)).text;
    const answer = await client.put(path, JSON.stringify(document("Lost")), { "if-match": etag });
    expect(answer.status).toBe(412);
    expect(answer.json<{ error: { code: string } }>().error.code).toBe("PreconditionFailed");
    expect((await client.get(path)).text).toBe(before);
  });

  it("keeps integers of any size in its definition", async () => {
    const text =
      '{"offerTypeId":"microsoft-azure-corevm","definition":{"ticks":636576975611768314,"plans":[{"planId":"p","n":1e400}]}}';
    const other = `/api/publishers/${publisherId}/offers/big`;
    expect((await client.put(other, text)).status).toBe(201);
    const read = (await client.get(`${other}/slot/Draft`)).text;
    expect(read).toContain('"ticks":636576975611768314');
    expect(read).toContain('"n":1e400');
  });

  it("comes to rest: what GET gave can be PUT again and changes nothing", async () => {
    const before = await client.get(path);
    const after = await client.put(path, before.text, { "if-match": before.headers.get("etag") ?? "" });
    expect(after.text).toBe((await client.get(path)).text);
    expect(after.json<{ definition: unknown }>().definition).toEqual(
      before.json<{ definition: unknown }>().definition,
    );
  });

  it("is listed, by $filter too", async () => {
    const list = `/api/publishers/${publisherId}/offers`;
    const ids = async (query: string) =>
      (await client.get(list + query)).json<{ id: string }[]>().map(({ id }) => id);
    expect(await ids("")).toEqual(["big", "relay"]);
    expect(
      await ids(`?$filter=${encodeURIComponent("offerTypeId eq 'microsoft-azure-applications'")}`),
    ).toEqual(["relay"]);
    expect(await ids(`?$filter=${encodeURIComponent("status eq 'neverPublished' and id eq 'big'")}`)).toEqual(
      ["big"],
    );
    expect((await client.get(`${list}?$filter=name%20eq%20'x'`)).status).toBe(400);
    expect((await client.get("/api/publishers")).json<{ id: string }[]>().map(({ id }) => id)).toEqual([
      publisherId,
    ]);
  });

  it("has empty slots and no operations before it was published", async () => {
    expect((await client.get(`${path}/slot/preview`)).status).toBe(404);
    expect((await client.get(`${path}/slot/attic`)).status).toBe(404);
    expect(await submissions()).toEqual([]);
    const status = (await client.get(`${path}/status`)).json<Status>();
    expect(status.status).toBe("neverPublished");
    expect(status.steps.map((step) => step.status)).toEqual(Array(7).fill("notStarted"));
    expect((await client.post(`${path}/golive`)).status).toBe(400);
  });
});

describe("publishing", () => {
  it("answers 422 with every reason when the offer is not complete, and makes no run", async () => {
    const bare = `/api/publishers/${publisherId}/offers/bare`;
    await client.put(
      bare,
      '{"offerTypeId":"microsoft-azure-applications","definition":{"offer":{},"plans":[]}}',
    );
    const answer = await client.post(
      `${bare}/publish`,
      '{"metadata":{"notification-emails":"a@example.org"}}',
    );
    expect(answer.status).toBe(422);
    const { error } = answer.json<{ error: { message: string; details: unknown[] } }>();
    expect(error.details.length).toBeGreaterThan(5);
    expect((await client.get(`${bare}/submissions`)).text).toBe("[]");
  });

  it("is accepted with one relative place in both headers, and runs from then on", async () => {
    const body = '{"metadata":{"notification-emails":"a@example.org, b@example.org"}}';
    const answer = await client.post(`${path}/publish`, body);
    expect([answer.status, answer.text]).toEqual([202, "{}"]);
    const location = answer.headers.get("location") ?? "";
    expect(location).toBe(`/api/operations/${publisherId}$relay$1$preview?api-version=2017-10-31`);
    expect(answer.headers.get("operation-location")).toBe(location);
    const operation = (await client.follow(location)).json<
      Status & Submission & { notificationEmails: string }
    >();
    expect(operation).toMatchObject({ status: "running", publishingVersion: 1, offerVersion: 2 });
    expect(operation.notificationEmails).toBe("a@example.org,b@example.org");
    const [first] = await submissions("?submissionState=running");
    expect(first).toMatchObject({ submissionType: "publish", slot: "staging", submissionState: "running" });
    expect((await client.get(`${path}/operations/${first?.id}`)).json()).toMatchObject({ id: first?.id });
    expect((await client.get(`${path}/submissions/`)).text).toMatch(/"version":63\d{16},/);
  });

  it("reaches the publisher: the operation ends, and its step publisher-signoff waits", async () => {
    const status = await waitForStatus("waitingForPublisherReview");
    const signOff = status.steps.find((step) => step.stepName === "publisher-signoff");
    expect(signOff?.status).toBe("waitingForPublisherReview");
    expect((await submissions())[0]?.submissionState).toBe("succeeded");
    expect(await submissions("?status=running")).toEqual([]);
    expect((await client.get(`${path}/slot/preview`)).json<{ version: number }>().version).toBe(2);
    const again = await client.post(`${path}/publish`, "{}");
    expect([again.status, (await submissions()).length]).toEqual([202, 1]);
  });

  it("goes live after the review", async () => {
    const answer = await client.post(`${path}/golive`, "");
    expect(answer.headers.get("location")).toContain(`${publisherId}$relay$1$production`);
    expect(
      (await submissions()).map((each) => `${each.submissionType} ${each.submissionState} ${each.slot}`),
    ).toEqual(["goLive running production", "publish succeeded staging"]);
    const { items } = await team.reviewer.client.call("listReviews", { query: { state: "waiting" } });
    const params = { publisherId, reviewId: items[0]?.reviewId ?? "" };
    await team.reviewer.client.call("approveReview", { params, body: {} });
    const status = await waitForStatus("succeeded");
    expect(status.steps.every((step) => step.status === "complete" && step.progressPercentage === 100)).toBe(
      true,
    );
    expect((await client.get(`${path}/slot/Production`)).status).toBe(200);
  });
});

describe("cancel", () => {
  it("is accepted where nothing runs, and is an operation of its own", async () => {
    const answer = await client.post(`${path}/cancel`, "{}");
    expect([answer.status, answer.text]).toEqual([202, "{}"]);
    const [first] = await submissions();
    expect(first).toMatchObject({ submissionType: "cancel", submissionState: "canceled" });
    expect((await client.follow(answer.headers.get("location") ?? "")).json()).toMatchObject({
      id: first?.id,
    });
  });

  it("turns what it cancelled, and the steps start over", async () => {
    await client.put(path, JSON.stringify(document("Harbour Relay 3")), { "if-match": "*" });
    expect((await client.post(`${path}/publish`, "{}")).status).toBe(202);
    await waitForStatus("waitingForPublisherReview");
    expect((await client.post(`${path}/cancel`)).status).toBe(202);
    expect(
      (await submissions()).slice(0, 2).map((each) => `${each.submissionType} ${each.submissionState}`),
    ).toEqual(["cancel canceled", "publish canceled"]);
    const status = await waitForStatus("canceled");
    expect(status.steps.every((step) => step.status === "notStarted")).toBe(true);
  });
});
