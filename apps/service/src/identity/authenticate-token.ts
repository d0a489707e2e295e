import type { Services } from "#compose.ts";
import {
  findActorByCredential,
  findActorByIdentity,
  type ActorRow,
} from "#database/statements/find-actor.ts";
import { ServiceError } from "#service-error.ts";
import { verifyAccessToken } from "./access-token.ts";
import { embeddedIssuer } from "./embedded-provider.ts";
import { isFromConfiguredProvider, verifyOidcToken } from "./oidc-token.ts";
import { apiTokenPrefix, hashToken } from "./random-token.ts";

/** A principal, with the stored credential that led there; a signed token has none. */
export interface Authenticated {
  row: ActorRow;
  credentialId?: string;
  lastUsedAt: Date | null;
}

/**
 * Who holds this bearer token: an API token of ours, or an access token of the embedded or the configured provider.
 * @throws ServiceError `token-invalid`; `principal-unknown` where the token is right but nobody here has this identity.
 */
export async function authenticateToken(services: Services, token: string): Promise<Authenticated> {
  const found = token.startsWith(apiTokenPrefix)
    ? await byCredential(services, token, "api-token")
    : await byIdentity(services, token);
  if (found === undefined) throw new ServiceError("token-invalid");
  if (found.row.disabled_at !== null) throw new ServiceError("principal-unknown");
  return found;
}

/** Who holds this browser session; undefined when it has ended. */
export async function authenticateSession(
  services: Services,
  token: string,
): Promise<Authenticated | undefined> {
  const found = await byCredential(services, token, "session");
  return found?.row.disabled_at === null ? found : undefined;
}

async function byCredential(
  services: Services,
  token: string,
  kind: "api-token" | "session",
): Promise<Authenticated | undefined> {
  const row = await findActorByCredential(services.pool, hashToken(token));
  if (row === undefined || row.credential_kind !== kind || row.expires_at <= services.clock.now())
    return undefined;
  return { row, credentialId: row.credential_id, lastUsedAt: row.last_used_at };
}

async function byIdentity(services: Services, token: string): Promise<Authenticated> {
  const isForeign = isFromConfiguredProvider(services, token);
  const identity = isForeign
    ? await verifyOidcToken(services, token)
    : await verifyAccessToken(services, token);
  const issuer = isForeign ? (services.config.oidc?.issuer ?? "") : embeddedIssuer;
  const row = await findActorByIdentity(services.pool, { issuer, ...identity });
  if (row === undefined) throw new ServiceError("principal-unknown");
  return { row, lastUsedAt: row.last_seen_at };
}
