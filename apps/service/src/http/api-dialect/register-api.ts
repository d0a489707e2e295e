import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { ServiceError } from "#service-error.ts";
import { withinRequestSpan } from "#telemetry/trace-requests.ts";
import { authenticate } from "../edge/authenticate.ts";
import { callerOf, setCaller } from "../edge/request-state.ts";
import { whoseWork } from "../edge/whose-work.ts";
import type { Shares } from "../register-routes.ts";
import { actionRoutes } from "./action-routes.ts";
import { checkApiVersion } from "./api-version.ts";
import { authoriseDialect } from "./authorise-dialect.ts";
import type { DialectCall, DialectRoute } from "./dialect-call.ts";
import { listRoutes } from "./list-routes.ts";
import { offerRoutes } from "./offer-routes.ts";
import { operationRoutes } from "./operation-routes.ts";
import { sendDialectError } from "./send-dialect-error.ts";

/** Every route of the Cloud Partner Portal's API of 2017-10-31 (rest-api decisions, dialect 1). */
export const dialectRoutes: readonly DialectRoute[] = [
  ...listRoutes,
  ...offerRoutes,
  ...actionRoutes,
  ...operationRoutes,
];

export function registerApi(server: FastifyInstance, services: Services, shares: Shares): void {
  for (const route of dialectRoutes) registerDialectRoute(server, services, shares, route);
}

function registerDialectRoute(
  server: FastifyInstance,
  services: Services,
  { limits, turns }: Shares,
  route: DialectRoute,
): void {
  server.route({
    method: route.method,
    url: route.path,
    exposeHeadRoute: false,
    onRequest: async (request, response) => {
      addHeaders(request, response);
      setCaller(request, await authenticate(services, request));
      await limits.count(request, response);
      checkApiVersion(request);
      authoriseDialect(
        route.access,
        callerOf(request).actor,
        (request.params as { publisherId?: string }).publisherId,
      );
    },
    errorHandler: (error, request, response) => void sendDialectError(services, request, response, error),
    handler: async (request, response) => {
      if (request.body instanceof Readable || request.body instanceof URLSearchParams) {
        throw new ServiceError("media-type-unsupported", { detail: "Send application/json." });
      }
      const call = makeCall(services, request, response);
      const answer = await withinRequestSpan(request, () =>
        turns.take(whoseWork(request).key, async () => route.handle(call)),
      );
      return response.header("content-type", "application/json; charset=utf-8").send(JSON.stringify(answer));
    },
  });
}

function makeCall(services: Services, request: FastifyRequest, response: FastifyReply): DialectCall {
  const params = request.params as Record<string, string>;
  const { operationEndStatus, minimumRunningSeconds } = services.config.api;
  return {
    context: { actor: callerOf(request).actor, services },
    request,
    response,
    params,
    key: { publisherId: params["publisherId"] ?? "", offerId: params["offerId"] ?? "" },
    facts: { now: services.clock.now(), endStatus: operationEndStatus, minimumRunningSeconds },
  };
}

/** As the original answered (cpp-api 3.4). */
function addHeaders(request: FastifyRequest, response: FastifyReply): void {
  response.headers({
    "cache-control": "no-cache",
    pragma: "no-cache",
    expires: "-1",
    "x-ms-correlation-request-id": request.id,
  });
}
