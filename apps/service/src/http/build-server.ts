import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import { fastify, type FastifyInstance, type FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { registerMetrics } from "#metrics/register-metrics.ts";
import { ServiceError } from "#service-error.ts";
import { traceRequests } from "#telemetry/trace-requests.ts";
import { registerApi } from "./api-dialect/register-api.ts";
import { sendDialectError } from "./api-dialect/send-dialect-error.ts";
import { addBodyParsers } from "./edge/body-parsers.ts";
import { drainConnections } from "./edge/drain-connections.ts";
import { createFairTurns } from "./edge/fair-turns.ts";
import { createRateLimits } from "./edge/rate-limit.ts";
import { closingSignal } from "./edge/request-state.ts";
import { securityHeaders } from "./edge/security-headers.ts";
import { sendProblem } from "./edge/send-problem.ts";
import { registerFileLinks } from "./file-links.ts";
import { registerHealth } from "./health.ts";
import { methodsOf, watchRoutes } from "./known-routes.ts";
import { registerDocs } from "./docs/register-docs.ts";
import { registerOAuth } from "./oauth/register-oauth.ts";
import { findPortal, isPageNavigation, registerPortal, sendPortalPage } from "./portal.ts";
import { registerRoutes } from "./register-routes.ts";
import { registerSignIn } from "./sign-in/register-sign-in.ts";

/** Of one publisher; each holds a connection and what was sent in memory. */
const waitingRequests = 1000;

/** The whole HTTP side of the service, ready to listen: APIs, sign-in, health, documentation and the portal. */
export async function buildServer(services: Services): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: services.config.limits.maxPackageBytes,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    forceCloseConnections: "idle",
    return503OnClosing: false,
    requestTimeout: 0,
    keepAliveTimeout: 75_000,
  });
  const limits = createRateLimits(services.config.limits);
  const { poolSize } = services.config;
  const turns = createFairTurns({
    atOnce: 10 * poolSize,
    ofOneKey: 2 * poolSize,
    lineLength: waitingRequests,
  });
  closingSignal(server);
  drainConnections(server);
  watchRoutes(server);
  await server.register(cookie);
  addBodyParsers(server, { maxJsonBytes: services.config.limits.maxDefinitionBytes });
  addHeaders(server, services);
  traceRequests(server);
  server.setErrorHandler((error, request, response) => sendProblem(services, request, response, error));
  registerHealth(server, services);
  registerMetrics(server, services);
  registerSignIn(server, services, limits);
  registerOAuth(server, services, limits);
  registerFileLinks(server, services);
  registerRoutes(server, services, { limits, turns });
  registerApi(server, services, { limits, turns });
  await registerDocs(server, services);
  await registerPages(server, services);
  return server;
}

function addHeaders(server: FastifyInstance, services: Services): void {
  const headers = securityHeaders(services.config.publicUrl);
  const closing = closingSignal(server);
  server.addHook("onRequest", async (request, response) => {
    response.headers(headers).header("x-request-id", request.id);
    // PostgreSQL keeps no NUL in a text, so no address of ours has one.
    if (request.url.includes("%00")) throw new ServiceError("route-not-found");
    if (services.schema.found() !== undefined && !isHealth(request)) throw new ServiceError("schema-too-new");
    if (!closing.aborted || request.url === "/readyz") return;
    response.header("connection", "close");
    throw new ServiceError("shutting-down");
  });
}

/** What is asked by whoever watches the process, and answered whatever is wrong. */
function isHealth(request: FastifyRequest): boolean {
  return ["/healthz", "/readyz", "/metrics"].includes(pathOf(request));
}

/** The portal's files and pages; every other address is told apart: unknown, or known with another method. */
async function registerPages(server: FastifyInstance, services: Services): Promise<void> {
  const portal = findPortal();
  if (portal !== undefined) await registerPortal(server, portal);
  server.setNotFoundHandler((request, response) => {
    if (isPageNavigation(request)) return sendPortalPage(response, portal);
    const methods = methodsOf(server, pathOf(request));
    if (methods.length > 0) response.header("allow", methods.join(", "));
    const code = methods.length > 0 ? "method-not-allowed" : "route-not-found";
    const send = pathOf(request).startsWith("/api/") ? sendDialectError : sendProblem;
    return send(services, request, response, new ServiceError(code));
  });
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0] ?? "";
}
