import { endpoints, type Endpoint } from "@slipway/contracts";
import { errors } from "@slipway/contracts/errors";
import { routes, type Route, type RouteName } from "@slipway/contracts/routes";
import { version } from "#version.ts";
import { dialectRoutes } from "../api-dialect/register-api.ts";
import { describeDialectRoute } from "./describe-dialect.ts";
import { describeRoute } from "./describe-route.ts";
import type { JsonSchema } from "./json-schema.ts";

export interface OpenApiDocument {
  openapi: "3.1.0";
  info: JsonSchema;
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, JsonSchema>>;
  components: Record<string, JsonSchema>;
}

/** Everything that clients may call, from the tables that the server itself is made of. */
export function makeDocument(serverUrl: string): OpenApiDocument {
  const operations = [
    ...(Object.keys(routes) as RouteName[]).map((name) => {
      const route: Route = routes[name];
      const endpoint: Endpoint = endpoints[name];
      return { path: route.path, method: route.method, operation: describeRoute(name, route, endpoint) };
    }),
    ...dialectRoutes.map((route) => ({
      path: route.path,
      method: route.method,
      operation: describeDialectRoute(route),
    })),
  ];
  const paths: OpenApiDocument["paths"] = {};
  for (const { path, method, operation } of operations) {
    const address = path.replace(/:(\w+)/g, "{$1}");
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation };
  }
  const tags = new Set(operations.map(({ operation }) => (operation["tags"] as string[])[0] ?? ""));
  return {
    openapi: "3.1.0",
    info: {
      title: "Slipway",
      version,
      description: "The publishing system of a marketplace for Azure applications: from draft to live.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: serverUrl }],
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: components(serverUrl),
  };
}

function components(serverUrl: string): Record<string, JsonSchema> {
  const tokenUrl = `${serverUrl}/common/oauth2/v2.0/token`;
  const text = { type: "string" };
  return {
    securitySchemes: {
      bearer: {
        type: "http",
        scheme: "bearer",
        description: "An API token, or an access token of the identity provider",
      },
      session: { type: "apiKey", in: "cookie", name: "slipway_session" },
      clientCredentials: { type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes: {} } } },
    },
    parameters: {
      IdempotencyKey: {
        name: "idempotency-key",
        in: "header",
        description: "A repeat with the same key gets the first answer.",
        schema: { type: "string", maxLength: 200 },
      },
    },
    schemas: {
      Problem: problemSchema,
      DialectError: {
        type: "object",
        properties: {
          error: { type: "object", properties: { code: text, message: text }, required: ["code", "message"] },
          Message: { ...text, description: "With status 401 only" },
        },
        required: ["error"],
      },
      OfferDocument: {
        type: "object",
        properties: { offerTypeId: text, definition: { type: "object" } },
        required: ["definition"],
      },
      OperationRequest: {
        type: "object",
        properties: { metadata: { type: "object", properties: { "notification-emails": text } } },
      },
    },
  };
}

const fieldProblemSchema = {
  type: "object",
  properties: {
    code: { type: "string" },
    pointer: { type: "string", description: "JSON pointer into the body, or into what `in` names" },
    in: { enum: ["query", "path", "header"] },
    message: { type: "string" },
    messageZh: { type: "string" },
    fix: { type: "string" },
    fixZh: { type: "string" },
  },
  required: ["code", "pointer", "message"],
};

const problemSchema = {
  type: "object",
  properties: {
    type: { type: "string", description: "Page of the code" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { enum: Object.keys(errors) },
    detail: { type: "string" },
    detailZh: { type: "string" },
    instance: { type: "string", description: "The request's id" },
    problems: { type: "array", items: fieldProblemSchema },
  },
  required: ["type", "title", "status", "code", "detail", "detailZh", "instance"],
};
