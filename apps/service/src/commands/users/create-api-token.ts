import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { insertCredential } from "#database/repositories/credential.ts";
import { apiTokenPrefix, hashToken, makeToken } from "#identity/random-token.ts";
import { requirePrincipal } from "#queries/users/get-me.ts";
import { readExpiry } from "./read-expiry.ts";

const day = 24 * 60 * 60 * 1000;
const defaultLifetimeMs = 90 * day;
const longestLifetimeMs = 365 * day;

/** Makes an API token: 90 days unless asked otherwise, a year at most. @throws ServiceError `request-invalid` */
export async function createApiToken(
  { actor, services }: Context,
  input: { name: string; expiresAt?: string | undefined },
): Promise<CallOutput<"createApiToken">> {
  const { principalId } = requirePrincipal(actor);
  const now = services.clock.now();
  const expiresAt =
    readExpiry(services.clock, input.expiresAt, longestLifetimeMs) ??
    new Date(now.getTime() + defaultLifetimeMs);
  const token = makeToken(apiTokenPrefix);
  const id = services.newId();
  await services.withTransaction(async (transaction) => {
    await insertCredential(transaction, {
      id,
      kind: "api-token",
      tokenHash: hashToken(token),
      principalId,
      name: input.name,
      createdAt: now,
      expiresAt,
    });
    const details = { principalId, tokenId: id, name: input.name, expiresAt };
    await recordAudit(transaction, { event: "api-token.created", actor, at: now, details });
  });
  return { id, name: input.name, token, createdAt: now.toISOString(), expiresAt: expiresAt.toISOString() };
}
