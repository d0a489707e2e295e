import type { Readable } from "node:stream";
import type { Endpoints } from "@slipway/contracts";
import type { RouteName } from "@slipway/contracts/routes";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Context } from "#context.ts";
import type { Reply } from "./reply.ts";

type Part<N extends RouteName, K extends "params" | "query" | "body"> =
  Endpoints[N] extends Record<K, infer S> ? (S extends z.ZodType ? z.output<S> : undefined) : undefined;

/** A request of route N after authentication, authorisation and validation. */
export interface Call<N extends RouteName> {
  params: Part<N, "params">;
  query: Part<N, "query">;
  /** Parsed by the endpoint's schema; numbers of any size inside a `definition` are kept exactly. */
  body: Part<N, "body">;
  /** Of `If-Match`, as it was sent. */
  ifMatch: string | undefined;
  idempotencyKey: string | undefined;
  /** The bytes of a body that is not JSON (uploads); empty for every other request. */
  stream: Readable;
  /** For headers that only one route knows. */
  request: FastifyRequest;
  /** Ends when the client has gone or the server stops: streams of events watch it. */
  signal: AbortSignal;
}

/** The endpoint's response; nothing for 204 and for streams. */
export type ResponseOf<N extends RouteName> = Endpoints[N] extends { response: infer S }
  ? S extends z.ZodType
    ? z.input<S>
    : undefined
  : undefined;

/** What a handler answers: the body alone, or a `reply` with an ETag, a status, headers or a stream. */
export type Answer<N extends RouteName> =
  ResponseOf<N> | Reply<ResponseOf<N> | undefined> | (undefined extends ResponseOf<N> ? void : never);

/** Translates one request into a command or query, and its result into an answer; it holds no rule of its own. */
export type Handler<N extends RouteName> = (context: Context, call: Call<N>) => Promise<Answer<N>>;

/** What each file of `handlers/` exports: `satisfies HandlerGroup` gives every handler its types. */
export type HandlerGroup = { [N in RouteName]?: Handler<N> };
