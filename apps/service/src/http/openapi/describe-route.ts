import type { Endpoint } from "@slipway/contracts";
import { errors, type ErrorCode } from "@slipway/contracts/errors";
import type { Route } from "@slipway/contracts/routes";
import { describeAccess } from "./describe-access.ts";
import { toJsonSchema, toParameters, type JsonSchema } from "./json-schema.ts";

/** One operation of `/v1`, from the schemas that validate it. */
export function describeRoute(name: string, route: Route, endpoint: Endpoint): JsonSchema {
  const isWrite = route.method !== "GET";
  const parameters = [
    ...toParameters(endpoint.params, "path"),
    ...toParameters(endpoint.query, "query"),
    ...(endpoint.etag === true ? [etagParameter(isWrite)] : []),
    ...(route.method === "POST" ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
  ];
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: describeAccess(route.access),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...describeBody(endpoint),
    responses: { ...describeSuccess(endpoint), ...describeRefusals(route, endpoint) },
    security:
      route.access.kind === "anyone" ? [{}] : [{ bearer: [] }, { session: [] }, { clientCredentials: [] }],
  };
}

function etagParameter(isWrite: boolean): JsonSchema {
  const name = isWrite ? "if-match" : "if-none-match";
  return { name, in: "header", required: isWrite, schema: { type: "string" } };
}

function describeBody({ body, bodyType }: Endpoint): JsonSchema {
  if (bodyType !== undefined) {
    return {
      requestBody: {
        required: true,
        content: { [bodyType]: { schema: { type: "string", format: "binary" } } },
      },
    };
  }
  if (body === undefined) return {};
  const content = { "application/json": { schema: toJsonSchema(body, "input") } };
  return { requestBody: { required: !body.safeParse(undefined).success, content } };
}

function describeSuccess({ status = 200, response, responseType, summary, etag }: Endpoint): JsonSchema {
  const headers = etag === true ? { headers: { ETag: { schema: { type: "string" } } } } : {};
  const content =
    response === undefined
      ? responseType === undefined
        ? {}
        : { content: { [responseType]: { schema: { type: "string" } } } }
      : { content: { "application/json": { schema: toJsonSchema(response, "output") } } };
  return { [String(status)]: { description: summary, ...headers, ...content } };
}

/** Codes by status: those of the endpoint, and those that every route of its kind can answer. */
export function refusalsOf(route: Route, endpoint: Endpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>(endpoint.errors);
  if (endpoint.params !== undefined || endpoint.query !== undefined || endpoint.body !== undefined) {
    codes.add("request-invalid");
  }
  if (endpoint.body !== undefined) codes.add("json-invalid").add("body-too-large");
  if (endpoint.etag === true && route.method !== "GET") codes.add("if-match-required").add("etag-stale");
  if (route.method === "POST") codes.add("idempotency-key-reused").add("idempotency-key-busy");
  if (route.access.kind !== "anyone")
    codes.add("not-signed-in").add("token-invalid").add("principal-unknown");
  if (!["anyone", "signed-in"].includes(route.access.kind)) codes.add("forbidden");
  if (route.access.kind.startsWith("publisher")) codes.add("publisher-not-found");
  return [...codes.add("rate-limited")];
}

function describeRefusals(route: Route, endpoint: Endpoint): JsonSchema {
  const byStatus = Map.groupBy(refusalsOf(route, endpoint), (code) => String(errors[code].status));
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${errors[code].title}.`).join("\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}
