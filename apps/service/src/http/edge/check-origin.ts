import type { FastifyRequest } from "fastify";
import { ServiceError } from "#service-error.ts";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Browsers send a session's cookie along with requests that another site has caused, but say where these come from.
 * @throws ServiceError `cross-site-request` unless a request that changes something comes from our own pages.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string): void {
  if (safeMethods.includes(request.method)) return;
  const { origin, host } = request.headers;
  const ownHosts = [host, new URL(publicUrl).host];
  const isOwn = origin === undefined ? isSameOrigin(request) : ownHosts.includes(hostOf(origin));
  if (!isOwn) throw new ServiceError("cross-site-request");
}

function isSameOrigin(request: FastifyRequest): boolean {
  return request.headers["sec-fetch-site"] === "same-origin";
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
