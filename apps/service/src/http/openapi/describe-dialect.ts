import { apiVersion } from "../api-dialect/api-version.ts";
import type { DialectRoute } from "../api-dialect/dialect-call.ts";
import { describeAccess } from "./describe-access.ts";
import type { JsonSchema } from "./json-schema.ts";

const bodies: Readonly<Record<string, string>> = {
  PUT: "#/components/schemas/OfferDocument",
  POST: "#/components/schemas/OperationRequest",
};

/** One operation of `/api`, the dialect of the Cloud Partner Portal. */
export function describeDialectRoute({ method, path, access, summary }: DialectRoute): JsonSchema {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  const parameters = names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const body = bodies[method];
  return {
    operationId: operationIdOf(method, path),
    tags: ["Cloud Partner Portal 2017-10-31"],
    summary,
    description: describeAccess(access),
    parameters: [
      ...parameters,
      ...queryOf(path),
      ...(method === "PUT" ? [{ name: "if-match", in: "header", schema: { type: "string" } }] : []),
      { name: "api-version", in: "query", required: true, schema: { const: apiVersion } },
    ],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: method === "PUT",
            content: { "application/json": { schema: { $ref: body } } },
          },
        }),
    responses: responsesOf(method),
    security: [{ bearer: [] }, { clientCredentials: [] }],
  };
}

function operationIdOf(method: string, path: string): string {
  const words = path.split(/[/:]+/).filter((word) => word !== "" && word !== "api");
  return [method.toLowerCase(), ...words]
    .map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
    .join("");
}

function queryOf(path: string): JsonSchema[] {
  const names = path.endsWith("/submissions")
    ? ["status", "submissionState"]
    : path.endsWith("/offers")
      ? ["$filter"]
      : [];
  return names.map((name) => ({ name, in: "query", schema: { type: "string" } }));
}

function responsesOf(method: DialectRoute["method"]): JsonSchema {
  const json = { "application/json": { schema: {} } };
  const location = { schema: { type: "string" }, description: "Path of the operation" };
  const success = {
    GET: { "200": { description: "Success", content: json } },
    PUT: {
      "200": { description: "Changed", content: json },
      "201": { description: "Created", content: json },
    },
    POST: {
      "202": {
        description: "Accepted",
        headers: { Location: location, "Operation-Location": location },
        content: json,
      },
    },
  }[method];
  const schema = { $ref: "#/components/schemas/DialectError" };
  return { ...success, default: { description: "Refused", content: { "application/json": { schema } } } };
}
