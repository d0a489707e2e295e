import type { FastifyRequest } from "fastify";
import type { Config } from "#config/config.ts";

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * The origin under which a caller reaches us: the public address; on one's own machine whichever of its names and ports
 * the request was sent to.
 */
export function ownOrigin({ publicUrl }: Config, request: FastifyRequest): string {
  const { host } = request.headers;
  const isLocal = loopback.test(new URL(publicUrl).host) && host !== undefined && loopback.test(host);
  return isLocal ? `http://${host}` : publicUrl;
}
