import type { FastifyReply } from "fastify";
import type { Services } from "#compose.ts";
import { createSession } from "#identity/session.ts";
import { writeSessionCookie } from "../session-cookie.ts";

/** Signs a browser in and sends it on to a page of ours. */
export async function beginSession(
  services: Services,
  response: FastifyReply,
  { principalId, method, returnTo = "/" }: { principalId: string; method: string; returnTo?: string },
): Promise<FastifyReply> {
  const session = await createSession(services, principalId, method);
  return response
    .header("set-cookie", writeSessionCookie(services.config, session))
    .header("cache-control", "no-store")
    .redirect(returnTo, 303);
}
