import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes, type Access, type OperatorRole, type RouteName } from "@slipway/contracts/routes";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

const publisherId = "sextant";
const nobodysId = "3f6c1c8e-7d9a-4c55-9a1e-6a1b0c2d3e4f";
const values: Record<string, string> = {
  publisherId,
  offerId: "no-such-offer",
  slot: "draft",
  hash: "0".repeat(64),
  runNumber: "1",
  revision: "1",
  planId: "no-such-plan",
  ruleId: "no-such-rule",
  role: "reviewer",
  userCode: "BCDF-GHJK",
};

interface Caller {
  name: string;
  publisherRole?: "owner" | "contributor";
  operatorRole?: OperatorRole;
}
const callers: Caller[] = [
  { name: "anonymous" },
  { name: "customer" },
  { name: "contributor", publisherRole: "contributor" },
  { name: "owner", publisherRole: "owner" },
  { name: "reviewer", operatorRole: "reviewer" },
  { name: "support", operatorRole: "support-engineer" },
  { name: "administrator", operatorRole: "administrator" },
];

let slipway: Slipway;
const tokens = new Map<string, string>();

beforeAll(async () => {
  slipway = await startSlipway();
  const team: Team = await createTeam(slipway, publisherId);
  for (const [name, person] of Object.entries(team)) {
    const { token } = await person.client.call("createApiToken", { body: { name: "walk" } });
    tokens.set(name, token);
  }
});
afterAll(() => slipway.stop());

/** What the edge should say, written apart from the code that says it. */
function expectedRefusal(access: Access, { name, publisherRole, operatorRole }: Caller): string | undefined {
  if (access.kind === "anyone") return undefined;
  if (name === "anonymous") return "401 not-signed-in";
  if (access.kind === "signed-in") return undefined;
  const byOperator =
    access.kind !== "publisher" && operatorRole !== undefined && access.roles.includes(operatorRole);
  const byPublisher =
    access.kind !== "operator" &&
    (publisherRole === "owner" || (publisherRole !== undefined && access.role === "contributor"));
  if (byOperator || byPublisher) return undefined;
  const isStranger = publisherRole === undefined && operatorRole === undefined;
  return isStranger && access.kind !== "operator" ? "404 publisher-not-found" : "403 forbidden";
}

async function call(name: RouteName, caller: Caller): Promise<string> {
  const { method, path } = routes[name];
  const token = tokens.get(caller.name);
  const address = path.replace(/:(\w+)/g, (_, key: string) => values[key] ?? nobodysId);
  const answer = await fetch(slipway.url + address, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(20_000),
  });
  if (answer.ok) {
    await answer.body?.cancel();
    return String(answer.status);
  }
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
}

/** Refusals that a command behind the edge gives for a reason of its own are no concern of this walk. */
function isRefusedByRole(answer: string): boolean {
  return /^(401|403) |publisher-not-found$/.test(answer);
}

describe("every route asks for the right that the contracts name", () => {
  it.each(Object.keys(routes) as RouteName[])("%s", async (name) => {
    const access: Access = routes[name].access;
    const answers = await Promise.all(callers.map((caller) => call(name, caller)));
    const expected = callers.map((caller, index) => {
      const refusal = expectedRefusal(access, caller);
      return `${caller.name}: ${refusal ?? answers[index]}`;
    });
    expect(callers.map((caller, index) => `${caller.name}: ${answers[index]}`)).toEqual(expected);
    const admitted = answers.filter((_, index) => expectedRefusal(access, callers[index]!) === undefined);
    expect(admitted.filter(isRefusedByRole)).toEqual([]);
    expect(admitted.filter((answer) => answer.startsWith("5"))).toEqual([]);
  });
});

describe("the dialect of 2017 asks too", () => {
  const offer = `/api/publishers/${publisherId}/offers/no-such-offer`;
  const query = "?api-version=2017-10-31";
  const ask = async (method: string, path: string, name: string) => {
    const token = tokens.get(name);
    const headers = token === undefined ? undefined : { authorization: `Bearer ${token}` };
    const answer = await fetch(slipway.url + path + query, {
      method,
      ...(headers === undefined ? {} : { headers }),
    });
    return {
      status: answer.status,
      body: (await answer.json()) as { error?: { code: string }; Message?: string },
    };
  };
  const reads = ["", "/versions/1", "/slot/draft", "/status", "/submissions", `/operations/${nobodysId}`];

  it.each([
    ...reads.map((path) => ["GET", path]),
    ["POST", "/publish"],
    ["POST", "/golive"],
    ["POST", "/cancel"],
  ])("%s %s", async (method, path) => {
    const anonymous = await ask(method!, offer + path!, "anonymous");
    expect(anonymous).toMatchObject({ status: 401, body: { Message: expect.any(String) as string } });
    expect(await ask(method!, offer + path!, "customer")).toMatchObject({
      status: 403,
      body: { error: { code: "Forbidden" } },
    });
    expect(await ask(method!, offer + path!, "contributor")).toMatchObject({
      status: 404,
      body: { error: { code: "NotFound" } },
    });
    expect((await ask(method!, offer + path!, "reviewer")).status).toBe(method === "GET" ? 404 : 403);
  });

  it("asks for the publisher inside an operation's name", async () => {
    const path = `/api/operations/${publisherId}$no-such-offer$1$preview`;
    expect((await ask("GET", path, "customer")).status).toBe(403);
    expect((await ask("GET", path, "contributor")).status).toBe(404);
  });
});
