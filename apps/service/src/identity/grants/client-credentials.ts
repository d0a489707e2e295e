import { listClientSecrets } from "#database/repositories/client-secret.ts";
import { findPrincipalByApplication, type PrincipalRow } from "#database/repositories/principal.ts";
import { embeddedIssuer } from "../embedded-provider.ts";
import { OAuthError } from "../oauth-error.ts";
import { isSecretOf } from "../secret-hash.ts";
import type { Grant, GrantRequest } from "./grant.ts";

const anyTenant = ["common", "organizations"];

/** A service principal proves itself by its secret (RFC 6749 4.4). @throws OAuthError */
export async function grantByClientCredentials(request: GrantRequest): Promise<Grant> {
  const { services, tenant, clientId, audience } = request;
  const principal = await findPrincipalByApplication(services.db, clientId.toLowerCase());
  const isKnown = principal?.issuer === embeddedIssuer && principal.disabled_at === null;
  if (!isKnown || !(await hasSecret(request, principal))) {
    throw new OAuthError("invalid_client", "The client id or secret is wrong, or the secret has expired.");
  }
  if (principal.tenant_id !== tenant.toLowerCase() && !anyTenant.includes(tenant.toLowerCase())) {
    throw new OAuthError("invalid_request", `The client belongs to another tenant than "${tenant}".`);
  }
  if (audience === undefined) {
    throw new OAuthError("invalid_resource", "The resource or scope names another service.");
  }
  return { principal, audience };
}

async function hasSecret(
  { services, clientSecret }: GrantRequest,
  principal: PrincipalRow,
): Promise<boolean> {
  if (clientSecret === undefined) return false;
  const secrets = await listClientSecrets(services.db, [principal.id], services.clock.now());
  for (const secret of secrets) {
    if (clientSecret.startsWith(secret.hint) && (await isSecretOf(clientSecret, secret.secret_hash)))
      return true;
  }
  return false;
}
