import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import type { Services } from "#compose.ts";
import { readIdentity, tokenInvalid, type TokenIdentity } from "./access-token.ts";
import { readDiscovery } from "./oidc-discovery.ts";
import { acceptedAudiences } from "./token-audience.ts";

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/** Whether a token says that it comes from the provider that the operator has configured. */
export function isFromConfiguredProvider(services: Services, token: string): boolean {
  const { oidc } = services.config;
  if (oidc === undefined) return false;
  try {
    return decodeJwt(token).iss === oidc.issuer;
  } catch {
    return false;
  }
}

/**
 * Checks issuer, audience, signature (through the provider's key set) and expiry.
 * @throws ServiceError `token-invalid`
 */
export async function verifyOidcToken(services: Services, token: string): Promise<TokenIdentity> {
  const issuer = services.config.oidc?.issuer ?? "";
  const { jwks_uri: keysUrl } = await readDiscovery(issuer);
  const keys = keySets.get(keysUrl) ?? createRemoteJWKSet(new URL(keysUrl));
  keySets.set(keysUrl, keys);
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: acceptedAudiences(services.config),
    currentDate: services.clock.now(),
    clockTolerance: 60,
    requiredClaims: ["exp"],
  }).catch((cause: unknown) => {
    throw tokenInvalid(cause);
  });
  return readIdentity(payload);
}
