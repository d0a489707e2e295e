import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Reply } from "../reply.ts";

/** Sends what a handler answered: a body, a stream, nothing, or 304 where the client has it already. */
export function sendAnswer(
  request: FastifyRequest,
  response: FastifyReply,
  answer: unknown,
  defaultStatus: number,
): FastifyReply {
  const { body, options } = answer instanceof Reply ? answer : { body: answer, options: {} };
  const { etag, status = defaultStatus, headers = {}, stream, isKept } = options;
  if (etag !== undefined) response.header("etag", etag);
  response.headers(headers);
  if (isKnown(request, etag)) return response.code(304).send();
  response.code(status);
  if (stream !== undefined) return response.send(stream instanceof Readable ? stream : Readable.from(stream));
  if (body === undefined) return response.send();
  if (!("content-type" in headers)) response.header("content-type", "application/json; charset=utf-8");
  return response.send(isKept === true ? writeKept(body) : JSON.stringify(body));
}

const written = new WeakMap<object, string>();

function writeKept(body: unknown): string {
  if (typeof body !== "object" || body === null) return JSON.stringify(body);
  const text = written.get(body) ?? JSON.stringify(body);
  written.set(body, text);
  return text;
}

function isKnown(request: FastifyRequest, etag: string | undefined): boolean {
  if (request.method !== "GET" || etag === undefined) return false;
  const known = request.headers["if-none-match"]?.split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known?.includes(etag.replace(/^W\//, "")) ?? false;
}
