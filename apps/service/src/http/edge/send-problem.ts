import { errors } from "@slipway/contracts/errors";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { toProblem, toServiceError } from "./to-problem.ts";

/** Answers a failure as problem+json; the cause of one that is ours goes to the log under the request's id. */
export function sendProblem(
  services: Services,
  request: FastifyRequest,
  response: FastifyReply,
  error: unknown,
): FastifyReply {
  const refusal = toServiceError(error);
  const { status, retry } = errors[refusal.code];
  if (status >= 500)
    // The route, not the address: links that open something have their secret in it.
    services.log.error(
      { err: error, requestId: request.id, route: request.routeOptions.url },
      "a request failed",
    );
  if (refusal.code === "body-too-large") readToTheEnd(request, response);
  if (retry && !response.hasHeader("retry-after"))
    response.header("retry-after", String(refusal.details.retryAfterSeconds ?? 1));
  if (status === 401) response.header("www-authenticate", "Bearer");
  return response
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .send(JSON.stringify(toProblem(refusal, request.id)));
}

/** Beyond this the line is cut instead: whoever announces so much has not sent it by mistake. */
const mostUnreadBytes = 64 * 1024 * 1024;

/** Lets a client that still writes come to its end, so that it sees the answer and not a broken line. */
function readToTheEnd(request: FastifyRequest, response: FastifyReply): void {
  if (!(Number(request.headers["content-length"]) <= mostUnreadBytes)) return;
  response.header("connection", "keep-alive");
  request.raw.resume();
}
