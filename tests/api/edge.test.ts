import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../support/person.ts";
import { uploadFile } from "../support/upload-file.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

const publisherId = "bollard";
const offer = { publisherId, offerId: "first" };
const path = `/v1/publishers/${publisherId}/offers/first`;
let slipway: Slipway;
let team: Team;

beforeAll(async () => {
  slipway = await startSlipway();
  team = await createTeam(slipway, publisherId);
  await team.owner.client.call("createOffer", {
    params: { publisherId },
    body: { offerId: "first", name: "First" },
  });
});
afterAll(() => slipway.stop());

function send(
  method: string,
  address: string,
  body?: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) {
  return team.owner.fetch(address, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

async function codeOf(answer: Response): Promise<string> {
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
}

describe("answers", () => {
  it("carry the headers that keep browsers safe, and the request's id", async () => {
    const { headers } = await send("GET", "/v1/me");
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(Number(headers.get("ratelimit-remaining"))).toBeGreaterThan(0);
  });

  it("explain every refusal as problem+json in both languages, without a stack trace", async () => {
    const answer = await send(
      "PATCH",
      `/v1/publishers/${publisherId}`,
      '{"contactEmails":["no address"],"language":"sv"}',
    );
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const problem = (await answer.json()) as {
      problems: { pointer: string; messageZh: string }[];
      instance: string;
    };
    expect(problem).toMatchObject({
      status: 400,
      code: "request-invalid",
      type: "/docs/errors/request-invalid",
    });
    expect(problem.problems.map(({ pointer }) => pointer)).toEqual(["/language", "/contactEmails/0"]);
    expect(problem.problems.every(({ messageZh }) => /\p{Script=Han}/u.test(messageZh))).toBe(true);
    expect(problem.instance).toBe(`urn:uuid:${answer.headers.get("x-request-id")}`);
    expect(JSON.stringify(problem)).not.toContain(".ts:");
  });

  it("lead to a page that explains the code", async () => {
    const page = await fetch(`${slipway.url}/docs/errors/etag-stale`, {
      headers: { "accept-language": "zh-CN" },
    });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("在您读取之后内容已被他人更改");
    expect((await fetch(`${slipway.url}/docs/errors/no-such-code`)).status).toBe(404);
  });

  it("tell an unknown address from a wrong method", async () => {
    expect(await codeOf(await send("GET", "/v1/nothing"))).toBe("404 route-not-found");
    const answer = await send("DELETE", "/v1/me");
    expect(answer.headers.get("allow")).toBe("GET, PATCH");
    expect(await codeOf(answer)).toBe("405 method-not-allowed");
    expect(await codeOf(await send("GET", "/v1/publishers/%00"))).toBe("404 route-not-found");
  });
});

describe("bodies", () => {
  it("nested 100,000 deep are refused, and nothing is lost", async () => {
    const deep = `{"definition":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(await codeOf(await send("PUT", `${path}/draft`, deep, { "if-match": "*" }))).toBe(
      "400 json-invalid",
    );
    expect((await send("GET", "/healthz")).status).toBe(200);
  });

  it("that are no JSON, too large or of another type are refused", async () => {
    expect(await codeOf(await send("POST", "/v1/me/tokens", "{"))).toBe("400 json-invalid");
    const large = JSON.stringify({ name: "x".repeat(9 * 1024 * 1024) });
    expect(await codeOf(await send("POST", "/v1/me/tokens", large))).toBe("413 body-too-large");
    const xml = await send("POST", "/v1/me/tokens", "<name/>", { "content-type": "application/xml" });
    expect(await codeOf(xml)).toBe("415 media-type-unsupported");
  });
});

describe("If-Match", () => {
  const body = '{"definition":{"displayText":"First"}}';

  it("is required to change a draft, and a stale one writes nothing", async () => {
    expect(await codeOf(await send("PUT", `${path}/draft`, body))).toBe("428 if-match-required");
    expect(await codeOf(await send("PUT", `${path}/draft`, body, { "if-match": '"stale"' }))).toBe(
      "412 etag-stale",
    );
    const { revision } = await team.owner.client.call("getDraft", { params: offer });
    expect(revision).toBe(1);
  });

  it("lets one of two writers through", async () => {
    const read = await send("GET", `${path}/draft`);
    const etag = read.headers.get("etag") ?? "";
    const save = (name: string) =>
      send("PUT", `${path}/draft`, JSON.stringify({ definition: { displayText: name } }), {
        "if-match": etag,
      });
    const answers = await Promise.all([save("Left"), save("Right")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it("has a counterpart for reading: what the client has already is not sent again", async () => {
    const etag = (await send("GET", `${path}/draft`)).headers.get("etag") ?? "";
    const again = await send("GET", `${path}/draft`, undefined, { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

describe("Idempotency-Key", () => {
  const create = (key: string, name: string) =>
    send("POST", "/v1/me/tokens", JSON.stringify({ name }), { "idempotency-key": key });

  it("does the work of several requests at once only once, and gives each the same answer", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => create("one", "one")));
    const tokens = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { token: string }).token),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(tokens).size).toBe(1);
    const { items } = await team.owner.client.call("listApiTokens", {});
    expect(items.filter(({ name }) => name === "one")).toHaveLength(1);
  });

  it("belongs to one request, and to one person", async () => {
    await create("two", "two");
    expect(await codeOf(await create("two", "another"))).toBe("409 idempotency-key-reused");
    const other = await team.contributor.fetch("/v1/me/tokens", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "two" },
      body: '{"name":"another"}',
    });
    expect(other.status).toBe(201);
  });

  it("is free again after a refusal", async () => {
    expect(await codeOf(await create("three", ""))).toBe("400 request-invalid");
    expect((await create("three", "three")).status).toBe(201);
  });
});

describe("files", () => {
  it("are read by who holds their link, from any origin, and by nobody else", async () => {
    const file = await uploadFile(
      team.owner,
      publisherId,
      "notes.txt",
      new TextEncoder().encode("Bollard notes"),
    );
    const address = new URL(file.url).pathname;
    const answer = await fetch(slipway.url + address);
    expect(await answer.text()).toBe("Bollard notes");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    const forged = address.replace(/-[\w-]{22}\//, `-${"A".repeat(22)}/`);
    expect(await codeOf(await fetch(slipway.url + forged))).toBe("404 file-not-found");
  });
});

describe("events", () => {
  it("come at once and after each change", async () => {
    const answer = await send("GET", `${path}/events`);
    expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const read = async () => {
      let text = "";
      while (!/event: status[^]*\n\n/.test(text)) text += (await reader.read()).value ?? "";
      return text;
    };
    expect(await read()).toContain("event: status");
    const draft = await team.owner.client.call("getDraft", { params: offer });
    await send("PUT", `${path}/draft`, '{"definition":{"displayText":"Changed"}}', {
      "if-match": draft.etag,
    });
    expect(await read()).toContain("event: status");
    await reader.cancel();
  });
});

describe("the documentation", () => {
  it("explains rules, where reports lead, and has an index", async () => {
    const rule = await fetch(`${slipway.url}/docs/zh-CN/rules/zip-has-no-links`);
    expect(await rule.text()).toContain("包只包含普通文件");
    expect(await codeOf(await fetch(`${slipway.url}/docs/rules/no-such-rule`))).toBe("404 rule-not-found");
    expect(await (await fetch(`${slipway.url}/docs/`)).text()).toContain('href="/docs/en/rules"');
  });
});

describe("the description of the API", () => {
  it("is served as a document and as a page", async () => {
    for (const address of ["/openapi.json", "/v1/openapi.json"]) {
      expect(await (await fetch(slipway.url + address)).json()).toMatchObject({ openapi: "3.1.0" });
    }
    const page = await fetch(`${slipway.url}/docs/api`);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });
});

describe("stopping", () => {
  it("ends streams of events and idle connections at once", async () => {
    const other = await startSlipway();
    const administrator = await other.signInAs(/administrator/i);
    await administrator.client.call("createPublisher", {
      body: { publisherId, name: "Bollard", ownerEmail: "o@x.example" },
    });
    const { items } = await administrator.client.call("listPublisherUsers", { params: { publisherId } });
    const params = { principalId: items[0]?.principalId ?? "" };
    const { url } = await administrator.client.call("createSignInLink", { params });
    const owner = await signIn(other.url, new URL(url).pathname, "owner");
    await owner.client.call("createOffer", { params: { publisherId }, body: { offerId: "first" } });
    const events = await owner.fetch(`${path}/events`);
    expect(events.status).toBe(200);
    const startedAt = performance.now();
    const [text] = await Promise.all([events.text(), other.stop()]);
    expect(text).toContain("event: status");
    expect(other.child.exitCode).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
