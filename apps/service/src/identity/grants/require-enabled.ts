import type { Services } from "#compose.ts";
import { findPrincipal, type PrincipalRow } from "#database/repositories/principal.ts";
import { OAuthError } from "../oauth-error.ts";

/** The account that tokens are for. @throws OAuthError `invalid_grant` when it was disabled or is gone. */
export async function requireEnabled(services: Services, principalId: string): Promise<PrincipalRow> {
  const principal = await findPrincipal(services.db, principalId);
  if (principal === undefined || principal.disabled_at !== null) {
    throw new OAuthError("invalid_grant", "This account is not on the Users page any more.");
  }
  return principal;
}
