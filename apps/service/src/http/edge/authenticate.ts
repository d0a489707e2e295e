import type { FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import type { Actor } from "#context.ts";
import { anonymousActor } from "#identity/anonymous-actor.ts";
import { authenticateSession, authenticateToken, type Authenticated } from "#identity/authenticate-token.ts";
import { noteLastUse } from "#identity/note-last-use.ts";
import { makeActor } from "#identity/make-actor.ts";
import { sessionCookieName } from "#identity/session.ts";
import { ServiceError } from "#service-error.ts";
import { checkOrigin } from "./check-origin.ts";

export interface Caller {
  actor: Actor;
  /** Row of the session or API token that was used. */
  credentialId?: string;
  by: "nobody" | "session" | "token";
  /** PostgreSQL's snapshot when the caller was looked up. */
  snapshot?: string;
}

export const nobody: Caller = { actor: anonymousActor, by: "nobody" };

/**
 * Who calls: by bearer token, else by session cookie, else nobody.
 * @throws ServiceError `token-invalid`, `principal-unknown`, `cross-site-request`
 */
export async function authenticate(services: Services, request: FastifyRequest): Promise<Caller> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, token] = /^Bearer +([^\s]+)$/i.exec(authorization) ?? [];
    if (token === undefined) throw new ServiceError("token-invalid");
    return toCaller(services, await authenticateToken(services, token), "token");
  }
  const cookie = request.cookies[sessionCookieName(services.config.publicUrl)];
  const found = cookie === undefined ? undefined : await authenticateSession(services, cookie);
  if (found === undefined) return nobody;
  checkOrigin(request, services.config.publicUrl);
  return toCaller(services, found, "session");
}

function toCaller(services: Services, found: Authenticated, by: "session" | "token"): Caller {
  noteLastUse(services, found);
  const { row, credentialId } = found;
  const { snapshot } = row;
  return { actor: makeActor(row), by, snapshot, ...(credentialId === undefined ? {} : { credentialId }) };
}
