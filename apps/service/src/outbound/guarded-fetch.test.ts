import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import tls from "node:tls";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLeadReceiver } from "../../../../tests/support/lead-receiver.ts";
import { makeOutbound, type GuardedRequest, type Outbound } from "./guarded-fetch.ts";

const asked: string[] = [];
const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/hello": (_, response) => response.end("hello"),
  "/echo": (request, response) => void request.pipe(response),
  "/headers": (request, response) => response.end(JSON.stringify(request.headers)),
  "/large": (_, response) => response.writeHead(200, { "content-length": 5000 }).end("x".repeat(5000)),
  "/chunks": (_, response) => {
    for (let at = 0; at < 100; at += 1) response.write("x".repeat(100));
    response.end();
  },
  "/silent": () => {},
  "/drip": (_, response) => {
    response.write("a");
  },
  "/broken": (_, response) => {
    response.writeHead(200, { "content-length": 100 }).write("half");
    setTimeout(() => response.destroy(), 20);
  },
  "/failing": (_, response) => response.writeHead(503).end("later"),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", "http://server");
  asked.push(url.pathname);
  const to = url.searchParams.get("to");
  if (url.pathname === "/to") response.writeHead(302, { location: to ?? "" }).end();
  else routes[url.pathname]?.(request, response);
}
const server = createServer(answer);
let port: number;
let guarded: Outbound;
let open: Outbound;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
  guarded = makeOutbound({ allow: [] });
  open = makeOutbound({ allow: [`127.0.0.1:${port}`] });
});
beforeEach(() => asked.splice(0));
afterAll(async () => {
  await guarded.close();
  await open.close();
  server.closeAllConnections();
  server.close();
});

const limits: GuardedRequest = { timeoutMs: 5000, limitBytes: 1000 };
const at = (path: string) => `http://127.0.0.1:${port}${path}`;
const failure = (name: string) => expect.objectContaining({ name: "OutboundError", code: name }) as unknown;

describe("a guarded fetch", () => {
  it("answers what the server says, of any status", async () => {
    const hello = await open.fetch(at("/hello"), limits);
    expect([hello.status, hello.url, await text(hello.body)]).toEqual([200, at("/hello"), "hello"]);
    const failing = await open.fetch(at("/failing"), limits);
    expect([failing.status, await text(failing.body)]).toEqual([503, "later"]);
    const echo = await open.fetch(at("/echo"), { ...limits, method: "POST", body: "你好" });
    expect(await text(echo.body)).toBe("你好");
  });

  it.each([
    (at_: number) => `http://127.0.0.1:${at_}/hello`,
    (at_: number) => `http://localhost:${at_}/hello`,
    (at_: number) => `http://LOCALHOST:${at_}/hello`,
    (at_: number) => `http://2130706433:${at_}/hello`,
    (at_: number) => `http://0x7f.1:${at_}/hello`,
    (at_: number) => `http://0177.0.0.1:${at_}/hello`,
    (at_: number) => `http://[::1]:${at_}/hello`,
    (at_: number) => `http://[::ffff:127.0.0.1]:${at_}/hello`,
    (at_: number) => `http://[64:ff9b::7f00:1]:${at_}/hello`,
    (at_: number) => `http://0.0.0.0:${at_}/hello`,
    () => "http://169.254.169.254/metadata/instance",
    () => "http://168.63.129.16/",
    () => "https://10.0.0.1/",
  ])("does not go to private addresses: %s", async (make) => {
    await expect(guarded.fetch(make(port), limits)).rejects.toEqual(failure("address-not-public"));
    expect(asked).toEqual([]);
  });

  it("does not follow redirects to private addresses or ports that are not allowed", async () => {
    for (const to of [
      "http://169.254.169.254/",
      "http://localhost/",
      `http://127.0.0.1:${port + 1}/`,
      "http://[::1]/",
    ]) {
      const going = open.fetch(at(`/to?to=${encodeURIComponent(to)}`), limits);
      await expect(going).rejects.toEqual(failure("address-not-public"));
    }
  });

  it("follows three redirects, relative ones too, and not a fourth", async () => {
    const redirected = await open.fetch(at(`/to?to=${encodeURIComponent("/to?to=/hello")}`), limits);
    expect([redirected.url, await text(redirected.body)]).toEqual([at("/hello"), "hello"]);
    asked.splice(0);
    await expect(open.fetch(at("/loop"), limits)).rejects.toEqual(failure("too-many-redirects"));
    expect(asked).toHaveLength(4);
  });

  it("does not send a body on to where a redirect points", async () => {
    const answered = await open.fetch(at("/to?to=/echo"), { ...limits, method: "POST", body: "secret" });
    answered.body.destroy();
    expect([answered.status, asked]).toEqual([302, ["/to"]]);
  });

  it.each([
    "ftp://example.org/x",
    "file:///etc/passwd",
    "no url",
    "http://user:word@example.org/",
    "data:,x",
    "",
  ])("takes web addresses only, not %j", async (url) => {
    await expect(open.fetch(url, limits)).rejects.toEqual(failure("url-invalid"));
    if (url.includes(":")) {
      const going = open.fetch(at(`/to?to=${encodeURIComponent(url)}`), limits);
      await expect(going).rejects.toEqual(failure("url-invalid"));
    }
  });

  it("ends at the limit of bytes, announced or not", async () => {
    await expect(open.fetch(at("/large"), limits)).rejects.toEqual(failure("too-large"));
    const { body } = await open.fetch(at("/chunks"), limits);
    await expect(text(body)).rejects.toEqual(failure("too-large"));
    const exact = await open.fetch(at("/large"), { ...limits, limitBytes: 5000 });
    expect(await text(exact.body)).toHaveLength(5000);
  });

  it("ends at the limit of time, before and during the answer", async () => {
    const short = { ...limits, timeoutMs: 200 };
    await expect(open.fetch(at("/silent"), short)).rejects.toEqual(failure("too-slow"));
    const { body } = await open.fetch(at("/drip"), short);
    await expect(text(body)).rejects.toEqual(failure("too-slow"));
  });

  it("tells a broken line, a closed port and an unknown name apart from refusals", async () => {
    const { body } = await open.fetch(at("/broken"), limits);
    await expect(text(body)).rejects.toEqual(failure("no-answer"));
    const loopback = makeOutbound({ allow: ["loopback"] });
    await expect(loopback.fetch("http://127.0.0.1:9/", limits)).rejects.toMatchObject({
      code: "no-answer",
      isTemporary: true,
      reason: {
        en: "The server does not answer (ECONNREFUSED).",
        "zh-CN": "服务器没有响应（ECONNREFUSED）。",
      },
    });
    const unknown = loopback
      .fetch("http://nowhere.invalid/", limits)
      .catch((error: { code: string }) => error);
    expect(["name-not-found", "no-answer"]).toContain(((await unknown) as { code: string }).code);
    await loopback.close();
  });

  it("keeps an error for whoever reads late", async () => {
    const { body } = await open.fetch(at("/broken"), limits);
    await new Promise((done) => setTimeout(done, 100));
    await expect(text(body)).rejects.toEqual(failure("no-answer"));
  });

  it("asks for the bytes as they are and carries no cookies", async () => {
    const { body } = await open.fetch(at("/headers"), limits);
    const headers = JSON.parse(await text(body)) as Record<string, string>;
    expect(headers["accept-encoding"]).toBe("identity");
    expect(headers["cookie"]).toBeUndefined();
  });
});

describe("https", () => {
  it("is required where asked for, after redirects too, and certificates are checked", async () => {
    await expect(open.fetch(at("/hello"), { ...limits, httpsOnly: true })).rejects.toEqual(
      failure("https-required"),
    );
    const receiver = await startLeadReceiver();
    const pem = readFileSync(receiver.certificateFile);
    const secure = createTlsServer(
      { key: readFileSync(join(dirname(receiver.certificateFile), "key.pem")), cert: pem },
      answer,
    );
    await new Promise<void>((done) => secure.listen(0, "127.0.0.1", done));
    const origin = `https://localhost:${(secure.address() as AddressInfo).port}`;
    const trusting = makeOutbound({ allow: ["loopback"] });
    try {
      await expect(trusting.fetch(`${origin}/hello`, limits)).rejects.toEqual(failure("certificate-invalid"));
      tls.setDefaultCACertificates([...tls.getCACertificates("default"), pem.toString()]);
      const secured = makeOutbound({ allow: ["loopback"] });
      const hello = await secured.fetch(`${origin}/hello`, { ...limits, httpsOnly: true });
      expect(await text(hello.body)).toBe("hello");
      const going = secured.fetch(`${origin}/to?to=${encodeURIComponent(at("/hello"))}`, {
        ...limits,
        httpsOnly: true,
      });
      await expect(going).rejects.toEqual(failure("https-required"));
      await secured.close();
    } finally {
      await trusting.close();
      await receiver.stop();
      secure.closeAllConnections();
      secure.close();
    }
  });
});
