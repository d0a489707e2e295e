import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { findFreePort } from "../support/free-port.ts";
import { startMailServer, type MailServer } from "../support/mail-server.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { spawnService } from "../support/service-process.ts";
import { startSlipway } from "../support/slipway.ts";
import { startTraceReceiver, type ReceivedSpan, type TraceReceiver } from "../support/trace-receiver.ts";
import { waitUntil } from "../support/wait-until.ts";

const publisherId = "halyard";
const offer = { publisherId, offerId: "traced" };

let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let mail: MailServer;
let environment: Record<string, string>;
let dataFolder: string;
let team: Team;
let receiver: TraceReceiver;

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "slipway-tracing-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, "postgres") });
  mail = await startMailServer();
  receiver = await startTraceReceiver();
  environment = {
    DATABASE_URL: postgres.connectionString,
    SLIPWAY_DATA: dataFolder,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
  };
  const maker = await startSlipway({ dataFolder, environment });
  team = await createTeam(maker, publisherId);
  await createCompleteOffer(team.owner, { ...offer, packageBytes: await ownPackage("tidewater-cluster") });
  await maker.stop();
}, 120_000);

afterAll(async () => {
  await receiver.stop();
  await mail.stop();
  await postgres.stop();
});

const startApi = (settings: Record<string, string>) =>
  startSlipway({
    entry: "main-api",
    parameters: [],
    dataFolder,
    environment: { ...environment, ...settings },
  });

async function publish(url: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${url}/v1/publishers/${publisherId}/offers/traced/publish`, {
    method: "POST",
    headers: { cookie: team.owner.cookie, origin: url, "content-type": "application/json", ...headers },
    body: JSON.stringify({ notificationEmails: ["a@b.example"] }),
  });
}

describe("without an address to send traces to", () => {
  it("nothing of OpenTelemetry is loaded", async () => {
    const spy = join(import.meta.dirname, "../support/loaded-modules.cjs");
    const options = { NODE_OPTIONS: `--require ${JSON.stringify(spy)}` };
    const without = await startApi(options);
    await without.stop();
    expect(without.output()).toMatch(/^loaded: \d+ modules, 0 of OpenTelemetry$/m);
    const traced = await startApi({ ...options, OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
    await traced.stop();
    expect(traced.output()).toMatch(/^loaded: \d+ modules, [1-9]\d* of OpenTelemetry$/m);
  }, 60_000);
});

describe("with one", () => {
  it("a publish is one trace, from the caller's through the API to every job of the worker", async () => {
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_SERVICE_NAME: "marketplace" };
    const api = await startApi(settings);
    const worker = spawnService("main-worker", { ...environment, ...settings });
    const [traceId, spanId] = [randomBytes(16).toString("hex"), randomBytes(8).toString("hex")];
    const answer = await publish(api.url, { traceparent: `00-${traceId}-${spanId}-01` });
    expect(answer.status).toBe(202);
    await waitUntil("the e-mail of sign-off", () => mail.received.length > 0, 60_000);
    await fetch(`${api.url}/v1/me`, { headers: { cookie: team.owner.cookie } });
    await Promise.all([api.stop(), worker.stop()]);

    const ours = receiver.spans.filter((span) => span.traceId === traceId);
    const named = (name: string): ReceivedSpan[] => ours.filter((span) => span.name === name);
    const [request] = named("POST /v1/publishers/:publisherId/offers/:offerId/publish");
    expect(request).toMatchObject({ parentSpanId: spanId, kind: 2, status: 0 });
    expect(request?.facts).toMatchObject({
      "http.response.status_code": 202,
      "slipway.route": "publishOffer",
      "slipway.request.id": answer.headers.get("x-request-id"),
    });
    expect(request?.facts["slipway.sql.statements"]).toBeGreaterThan(10);
    expect(request?.facts["slipway.sql.milliseconds"]).toBeLessThanOrEqual(request?.milliseconds ?? 0);
    expect(request?.resource).toMatchObject({ "service.name": "marketplace", "slipway.role": "api" });

    const steps = named("job run-step");
    expect(steps.map(({ facts }) => facts["slipway.step"])).toEqual([
      "certification",
      "packaging",
      "preview",
    ]);
    const { runNumber } = (await answer.json()) as { runNumber: number };
    for (const [index, step] of steps.entries()) {
      expect(step).toMatchObject({ kind: 5, status: 0, parentSpanId: (steps[index - 1] ?? request)?.spanId });
      expect(step.facts).toMatchObject({
        "slipway.publisher": publisherId,
        "slipway.offer": "traced",
        "slipway.run": runNumber,
        "slipway.attempt": 1,
      });
      expect(step.resource).toMatchObject({ "slipway.role": "worker" });
      expect(step.facts["slipway.sql.statements"]).toBeGreaterThan(3);
    }
    const runIds = new Set(steps.map(({ facts }) => facts["slipway.run.id"]));
    expect(runIds.size).toBe(1);
    expect(named("job send-email").length).toBeGreaterThan(0);
    for (const { parentSpanId } of named("job send-email"))
      expect(steps.map((step) => step.spanId)).toContain(parentSpanId);
    // A request without the header begins a trace of its own.
    const me = receiver.spans.find(({ name }) => name === "GET /v1/me");
    expect(me).toMatchObject({ parentSpanId: "" });
    expect(me?.traceId).not.toBe(traceId);
    const secret = team.owner.cookie.split("=")[1] ?? "";
    for (const word of [secret, "a@b.example", "select ", postgres.connectionString])
      expect(receiver.text()).not.toContain(word);
  }, 120_000);

  it("that nobody answers at, or slowly, everything works and ends as before", async () => {
    const api = await startApi({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await findFreePort()}` });
    expect((await publish(api.url, { traceparent: "nonsense" })).status).toBe(202);
    const begun = performance.now();
    await api.stop();
    expect(api.child.exitCode).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  }, 60_000);

  it("that is none, the service says so and does not start", async () => {
    const service = spawnService("main-api", { ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: "collector" });
    await new Promise((resolve) => service.child.once("exit", resolve));
    expect(service.child.exitCode).toBe(2);
    expect(service.output()).toContain("OTEL_EXPORTER_OTLP_ENDPOINT should be an address of HTTP");
  }, 60_000);
});
