import { Readable } from "node:stream";
import { endpoints, type Endpoint } from "@slipway/contracts";
import { routes, type Route, type RouteName } from "@slipway/contracts/routes";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { ServiceError } from "#service-error.ts";
import { withinRequestSpan } from "#telemetry/trace-requests.ts";
import { noteFacts } from "#telemetry/tracing.ts";
import { authenticate } from "./edge/authenticate.ts";
import { authorise } from "./edge/authorise.ts";
import { answerOnce } from "./edge/idempotency.ts";
import type { FairTurns } from "./edge/fair-turns.ts";
import type { RateLimits } from "./edge/rate-limit.ts";
import { callerOf, setCaller, signalOf } from "./edge/request-state.ts";
import { sendAnswer } from "./edge/send-answer.ts";
import { sendProblem } from "./edge/send-problem.ts";
import { validate } from "./edge/validate.ts";
import { whoseWork } from "./edge/whose-work.ts";
import { handlers } from "./handlers.ts";

/** As `Handler`, for code that treats all routes alike. */
type AnyHandler = (context: Context, call: Record<string, unknown>) => Promise<unknown>;

/** What keeps one caller from taking everything. */
export interface Shares {
  limits: RateLimits;
  turns: FairTurns;
}

/** Registers every route of the contracts that has a handler: who may call it, what it takes, what it answers. */
export function registerRoutes(server: FastifyInstance, services: Services, shares: Shares): void {
  for (const name of Object.keys(handlers) as RouteName[]) registerRoute(server, services, shares, name);
}

function registerRoute(
  server: FastifyInstance,
  services: Services,
  { limits, turns }: Shares,
  name: RouteName,
): void {
  const route: Route = routes[name];
  const endpoint: Endpoint = endpoints[name];
  const handler = handlers[name] as unknown as AnyHandler;
  server.route({
    method: route.method,
    url: route.path,
    exposeHeadRoute: false,
    onRequest: async (request, response) => {
      setCaller(request, await authenticate(services, request));
      await limits.count(request, response);
      const { publisherId } = request.params as { publisherId?: string };
      authorise(route.access, callerOf(request).actor, publisherId);
    },
    errorHandler: (error, request, response) => void sendProblem(services, request, response, error),
    handler: (request, response) => withinRequestSpan(request, () => answer(request, response)),
  });
  async function answer(request: FastifyRequest, response: FastifyReply) {
    noteFacts({ "slipway.route": name });
    const { actor, snapshot } = callerOf(request);
    // A request that writes reads what it wrote.
    const isReading = route.method === "GET" && snapshot !== undefined;
    const context: Context = { actor, services, ...(isReading ? { snapshot } : {}) };
    const call = readCall(request, endpoint);
    const handle = () => handler(context, call);
    // Uploads last as long as their sender likes: they have no turn to keep.
    const work = endpoint.bodyType === undefined ? () => turns.take(whoseWork(request).key, handle) : handle;
    const status = endpoint.status ?? 200;
    const result = route.method === "POST" ? await answerOnce(context, request, status, work) : await work();
    return sendAnswer(request, response, result, status);
  }
}

function readCall(request: FastifyRequest, endpoint: Endpoint): Record<string, unknown> {
  const ifMatch = request.headers["if-match"];
  const isWrite = request.method !== "GET";
  if (endpoint.etag === true && isWrite && ifMatch === undefined) throw new ServiceError("if-match-required");
  const isStream = request.body instanceof Readable;
  if (isStream && endpoint.bodyType === undefined) throw new ServiceError("media-type-unsupported");
  return {
    params: validate(endpoint.params, request.params, "path"),
    query: validate(endpoint.query, request.query, "query"),
    body: validate(endpoint.body, request.body ?? {}, "body"),
    ifMatch,
    idempotencyKey: request.headers["idempotency-key"],
    get stream() {
      return isStream ? request.body : Readable.from([]);
    },
    request,
    get signal() {
      return signalOf(request);
    },
  };
}
