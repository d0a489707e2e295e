import type { FastifyInstance, FastifyRequest } from "fastify";
import { beginSpan, isTracing, withinSpan, type OpenSpan } from "./tracing.ts";

const spans = new WeakMap<FastifyRequest, OpenSpan>();
/** Asked all the time by machines; they would bury what people do. */
const unseen: readonly (string | undefined)[] = ["/healthz", "/readyz", "/metrics"];

/** A span for each request, from its arrival to the end of its answer, below the caller's `traceparent`. */
export function traceRequests(server: FastifyInstance): void {
  if (!isTracing()) return;
  server.addHook("onRequest", async (request) => {
    // The route as it is declared: an address may hold what opens something.
    const route = request.routeOptions.url;
    if (route === undefined || unseen.includes(route)) return;
    const { traceparent } = request.headers;
    const span = beginSpan({
      name: `${request.method} ${route}`,
      kind: "server",
      parent: typeof traceparent === "string" ? traceparent : undefined,
      facts: {
        "http.request.method": request.method,
        "http.route": route,
        "slipway.request.id": request.id,
      },
    });
    if (span !== undefined) spans.set(request, span);
  });
  server.addHook("onResponse", async (request, response) => {
    const span = spans.get(request);
    span?.note({ "http.response.status_code": response.statusCode });
    span?.end(response.statusCode >= 500);
  });
}

/** Does a request's work within its span. */
export function withinRequestSpan<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  return withinSpan(spans.get(request), work);
}
