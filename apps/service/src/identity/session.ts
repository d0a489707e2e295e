import { recordAudit } from "#database/repositories/audit.ts";
import { insertCredential } from "#database/repositories/credential.ts";
import { findActorById } from "#database/statements/find-actor.ts";
import type { Services } from "#compose.ts";
import { ServiceError } from "#service-error.ts";
import { makeActor } from "./make-actor.ts";
import { hashToken, makeToken } from "./random-token.ts";

export const sessionLifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** The cookie's name: behind https, browsers then guarantee that it came from this very host. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-slipway_session" : "slipway_session";
}

/**
 * Begins a browser session and writes the sign-in into history; answers the cookie's value.
 * @throws ServiceError `principal-unknown` when the account was disabled.
 */
export async function createSession(
  services: Services,
  principalId: string,
  method: string,
): Promise<string> {
  const row = await findActorById(services.pool, principalId);
  if (row === undefined || row.disabled_at !== null) throw new ServiceError("principal-unknown");
  const token = makeToken();
  const now = services.clock.now();
  await services.withTransaction(async (transaction) => {
    await insertCredential(transaction, {
      id: services.newId(),
      kind: "session",
      tokenHash: hashToken(token),
      principalId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLifetimeMs),
    });
    await recordAudit(transaction, {
      event: "user.signed-in",
      actor: makeActor(row),
      at: now,
      details: { method },
    });
  });
  return token;
}
