import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { isLocal } from "#http/is-local.ts";
import { ServiceError } from "#service-error.ts";
import { measureRequests } from "./http-durations.ts";
import { registry } from "./registry.ts";
import { readGauges } from "./work-gauges.ts";

/** `/metrics` for Prometheus: for this machine alone unless SLIPWAY_METRICS says `open`; to others it does not exist. */
export function registerMetrics(server: FastifyInstance, services: Services): void {
  measureRequests(server);
  server.get("/metrics", async (request, response) => {
    if (!maySee(services, request)) throw new ServiceError("route-not-found");
    await readGauges(services);
    return response.type(registry.contentType).send(await registry.metrics());
  });
}

function maySee({ config }: Services, request: FastifyRequest): boolean {
  if (config.metrics.audience === "open") return true;
  return config.metrics.audience === "local" && isLocal(request);
}
