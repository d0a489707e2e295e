import type { z } from "zod";
import type { Endpoints } from "./endpoints.ts";
import type { Problem } from "./errors.ts";
import { routes, type RouteName } from "./routes.ts";

// Lists that servers and clients share; without schemas, so that a browser loads what it shows and no more.
export { auditEvents, type AuditEvent } from "./audit-events.ts";
export { emailEvents, mutedAs, type EmailEvent, type EmailRecipients } from "./email-events.ts";

type Part<N extends RouteName, K extends string> =
  Endpoints[N] extends Record<K, infer S> ? (S extends z.ZodType ? z.input<S> : never) : never;
type Field<N extends RouteName, K extends string, Name extends string> = [Part<N, K>] extends [never]
  ? unknown
  : { [P in Name]: Part<N, K> };
type OptionalField<N extends RouteName, K extends string, Name extends string> = [Part<N, K>] extends [never]
  ? unknown
  : { [P in Name]?: Part<N, K> };

/** What a call of route N takes: path parameters, query, body, If-Match, a signal to abort. */
export type CallInput<N extends RouteName> = Field<N, "params", "params"> &
  OptionalField<N, "query", "query"> &
  Field<N, "body", "body"> & { ifMatch?: string; idempotencyKey?: string; signal?: unknown };

/** What it answers. */
export type CallOutput<N extends RouteName> = Endpoints[N] extends { response: infer S }
  ? S extends z.ZodType
    ? z.output<S>
    : never
  : undefined;

/** The little of `fetch` that the client needs, so that it runs in browsers, Node and tests alike. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: never },
) => Promise<FetchAnswer>;
export interface FetchAnswer {
  ok: boolean;
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export interface ClientOptions {
  fetch: Fetch;
  /** Without a slash at the end; empty for the page's own server. */
  baseUrl: string;
  /** Sent with each request: Authorization, Accept-Language. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
}

/** The server said no; `problem` tells why. */
export class ApiError extends Error {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;
  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail);
    this.name = "ApiError";
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The address of a route, with its parameters and query filled in. */
export function routeUrl(
  name: RouteName,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const path = routes[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return path;
  return `${path}?${pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join("&")}`;
}

export interface Client {
  /** Calls one route. @throws ApiError when the server refuses. */
  call<N extends RouteName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
}

/** A typed client over the list of routes; it holds no schema, so it costs a browser nothing. */
export function createClient(options: ClientOptions): Client {
  return {
    async call(name, input) {
      const given = input as {
        params?: Record<string, unknown>;
        query?: Record<string, unknown>;
        body?: unknown;
        ifMatch?: string;
        idempotencyKey?: string;
        signal?: never;
      };
      const headers: Record<string, string> = { accept: "application/json", ...(await options.headers?.()) };
      if (given.body !== undefined) headers["content-type"] = "application/json";
      if (given.ifMatch !== undefined) headers["if-match"] = given.ifMatch;
      if (given.idempotencyKey !== undefined) headers["idempotency-key"] = given.idempotencyKey;
      const answer = await options.fetch(options.baseUrl + routeUrl(name, given.params, given.query), {
        method: routes[name].method,
        headers,
        ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
        ...(given.signal === undefined ? {} : { signal: given.signal }),
      });
      const text = await answer.text();
      if (!answer.ok) throw toApiError(answer, text);
      return (text === "" ? undefined : JSON.parse(text)) as CallOutput<typeof name>;
    },
  };
}

function toApiError(answer: FetchAnswer, text: string): ApiError {
  const retryAfter = Number(answer.headers.get("retry-after") ?? Number.NaN);
  const seconds = Number.isFinite(retryAfter) ? retryAfter : undefined;
  try {
    const problem = JSON.parse(text) as Problem;
    if (typeof problem.code === "string") return new ApiError(problem, seconds);
  } catch {
    // Not ours: a proxy's page, or a broken connection.
  }
  const detail = `The server answered ${answer.status}`;
  return new ApiError(
    {
      type: "about:blank",
      title: detail,
      status: answer.status,
      code: "internal-error",
      detail,
      detailZh: `服务器返回 ${answer.status}`,
      instance: "",
    },
    seconds,
  );
}
