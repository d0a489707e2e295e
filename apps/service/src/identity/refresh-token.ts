import type { Services } from "#compose.ts";
import {
  deleteCredentialFamily,
  findCredential,
  insertCredential,
  useCredential,
} from "#database/repositories/credential.ts";
import { OAuthError } from "./oauth-error.ts";
import { hashToken, makeToken } from "./random-token.ts";

const lifetimeMs = 90 * 24 * 60 * 60 * 1000;
// The answer with the next token may have been lost on the way: its asker comes back at once, a thief later.
const repeatMs = 60_000;

interface RefreshDetails {
  family: string;
  audience: string;
}

/** Makes a refresh token; each use of one gives the next of its family. */
export async function createRefreshToken(
  services: Services,
  principalId: string,
  audience: string,
  family: string = services.newId(),
): Promise<string> {
  const token = makeToken();
  const createdAt = services.clock.now();
  const details: RefreshDetails = { family, audience };
  await insertCredential(services.db, {
    id: services.newId(),
    kind: "refresh-token",
    tokenHash: hashToken(token),
    principalId,
    details: { ...details },
    createdAt,
    expiresAt: new Date(createdAt.getTime() + lifetimeMs),
  });
  return token;
}

/**
 * Takes a refresh token and answers whose it is, with the next one.
 * @throws OAuthError `invalid_grant`; one that comes again later ends its whole family, since somebody has copied it.
 */
export async function useRefreshToken(
  services: Services,
  token: string,
): Promise<{ principalId: string; audience: string; refreshToken: string }> {
  const now = services.clock.now();
  const row = await findCredential(services.db, { kind: "refresh-token", tokenHash: hashToken(token), now });
  if (row === undefined || row.principal_id === null)
    throw new OAuthError("invalid_grant", "The refresh token is wrong or has expired.");
  const { family, audience } = row.details as unknown as RefreshDetails;
  const isFirstUse = await useCredential(services.db, row.id, now);
  if (!isFirstUse && row.used_at !== null && now.getTime() - row.used_at.getTime() > repeatMs) {
    await deleteCredentialFamily(services.db, row.principal_id, family);
    throw new OAuthError("invalid_grant", "The refresh token was used already; sign in again.");
  }
  const refreshToken = await createRefreshToken(services, row.principal_id, audience, family);
  return { principalId: row.principal_id, audience, refreshToken };
}
