import type { FastifyInstance } from "fastify";
import { Histogram } from "prom-client";
import { registry } from "./registry.ts";

const durations = new Histogram({
  name: "slipway_http_request_duration_seconds",
  help: "Time from a request's arrival to the end of its answer, by route as it is declared.",
  labelNames: ["method", "route", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
});

/** Measures every answer; addresses of no route share one label, so that strangers cannot make series. */
export function measureRequests(server: FastifyInstance): void {
  server.addHook("onResponse", async (request, response) => {
    const route = request.routeOptions.url ?? "unknown";
    const status = String(response.statusCode);
    durations.observe({ method: request.method, route, status }, response.elapsedTime / 1000);
  });
}
