import { errors, type ErrorCode } from "@slipway/contracts/errors";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import type { ServiceError } from "#service-error.ts";
import { toServiceError } from "../edge/to-problem.ts";

interface WireError {
  status: number;
  code: string;
}

/** Codes whose wire form does not follow from their status (cpp-api 3.2, 6.2). */
const exceptions: Partial<Record<ErrorCode, WireError>> = {
  "api-version-invalid": { status: 400, code: "InvalidAPIVersion" },
  "if-match-required": { status: 409, code: "InvalidResourceId" },
  "move-not-allowed": { status: 400, code: "BadRequest" },
  "field-locked": { status: 400, code: "BadRequest" },
  "offer-type-not-publishable": { status: 400, code: "BadRequest" },
};

const codesByStatus: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
  409: "Conflict",
  412: "PreconditionFailed",
  413: "RequestEntityTooLarge",
  415: "UnsupportedMediaType",
  422: "UnprocessableEntity",
  429: "TooManyRequests",
  503: "ServiceUnavailable",
  507: "InsufficientStorage",
};

export function toWireError(code: ErrorCode): WireError {
  const { status } = errors[code];
  return exceptions[code] ?? { status, code: codesByStatus[status] ?? "InternalServerError" };
}

/** Answers a failure in the envelope of 2017, `{"error":{"code","message"}}`; 401 also says `Message` at the top. */
export function sendDialectError(
  services: Services,
  request: FastifyRequest,
  response: FastifyReply,
  error: unknown,
): FastifyReply {
  const refusal = toServiceError(error);
  const { status, code } = toWireError(refusal.code);
  if (status >= 500)
    // The route, not the address: links that open something have their secret in it.
    services.log.error(
      { err: error, requestId: request.id, route: request.routeOptions.url },
      "a request failed",
    );
  if (status === 401) response.header("www-authenticate", "Bearer");
  if (errors[refusal.code].retry && !response.hasHeader("retry-after"))
    response.header("retry-after", String(refusal.details.retryAfterSeconds ?? 1));
  const message = refusal.details.detail ?? `${errors[refusal.code].title}.`;
  const details = refusal.details.problems?.map((problem) => ({
    code: problem.code,
    target: problem.pointer,
    message: [problem.message, problem.fix].filter(Boolean).join(" "),
  }));
  const body = {
    error: { code, message: withDetails(message, refusal), ...(details === undefined ? {} : { details }) },
  };
  return response.code(status).send(status === 401 ? { Message: message, ...body } : body);
}

/** Clients of that time print the message alone, so it has to say everything. */
function withDetails(message: string, { details: { problems = [] } }: ServiceError): string {
  const unsaid = problems.filter((problem) => !message.includes(problem.message));
  return [message, ...unsaid.map((problem) => `${problem.pointer}: ${problem.message}`)].join(" ");
}
