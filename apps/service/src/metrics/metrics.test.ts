import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "#http/build-server.ts";
import { startDemoServices, type DemoServices } from "../../../../tests/support/demo-services.ts";
import { measureJob } from "./job-durations.ts";

let demo: DemoServices;
let server: FastifyInstance;

beforeAll(async () => {
  demo = await startDemoServices();
  server = await buildServer(demo.services);
});
afterAll(async () => {
  await server.close();
  await demo.stop();
});

async function scrape(remoteAddress: string, headers: Record<string, string> = {}) {
  return server.inject({ url: "/metrics", remoteAddress, headers });
}

describe("/metrics", () => {
  it("tells requests by route, jobs by queue and outcome, and what waits", async () => {
    await server.inject({ url: "/healthz" });
    await server.inject({ url: "/v1/nothing/of/this/name" });
    await measureJob("run-step", async () => {});
    await expect(measureJob("send-email", () => Promise.reject(new Error("no server")))).rejects.toThrow();
    const { body, statusCode } = await scrape("127.0.0.1");
    expect(statusCode).toBe(200);
    expect(body).toContain(
      'slipway_http_request_duration_seconds_count{method="GET",route="/healthz",status="200"} 1',
    );
    expect(body).not.toContain("nothing/of/this/name");
    expect(body).toContain('slipway_job_duration_seconds_count{queue="run-step",outcome="done"} 1');
    expect(body).toContain('slipway_job_duration_seconds_count{queue="send-email",outcome="failed"} 1');
    expect(body).toContain('slipway_messages_waiting{kind="email"} 0');
    expect(body).toMatch(/slipway_database_connections\{state="open"\} [1-9]/);
    expect(body).toContain("slipway_nodejs_eventloop_lag_seconds");
  });

  it("is not there for other machines, nor for those behind a proxy, until it is opened", async () => {
    expect((await scrape("203.0.113.7")).statusCode).toBe(404);
    expect((await scrape("127.0.0.1", { "x-forwarded-for": "203.0.113.7" })).statusCode).toBe(404);
    demo.services.config.metrics.audience = "open";
    expect((await scrape("203.0.113.7")).statusCode).toBe(200);
    demo.services.config.metrics.audience = "off";
    expect((await scrape("127.0.0.1")).statusCode).toBe(404);
  });
});
