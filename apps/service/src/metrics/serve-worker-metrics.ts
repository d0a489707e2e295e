import { fastify, type FastifyInstance } from "fastify";
import type { Services } from "#compose.ts";
import { ServiceError } from "#service-error.ts";
import { registerMetrics } from "./register-metrics.ts";

/** A worker has no API to show its metrics on: with SLIPWAY_METRICS_PORT it listens there for `/metrics` alone. */
export async function serveWorkerMetrics(services: Services): Promise<FastifyInstance | undefined> {
  const { port } = services.config.metrics;
  if (port === undefined) return undefined;
  const server = fastify({ logger: false, forceCloseConnections: true });
  server.setErrorHandler((error, _request, response) =>
    response.code(error instanceof ServiceError ? 404 : 503).send(),
  );
  registerMetrics(server, services);
  await server.listen({ host: services.config.host, port });
  return server;
}
