import type { FastifyRequest } from "fastify";

const loopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** Whether a request was made on this machine: not through a proxy, which would make everybody local. */
export function isLocal(request: Pick<FastifyRequest, "headers" | "socket">): boolean {
  const isForwarded = "x-forwarded-for" in request.headers || "forwarded" in request.headers;
  return !isForwarded && loopback.includes(request.socket.remoteAddress ?? "");
}
