import type { Services } from "#compose.ts";
import { readOwnTenant } from "#identity/embedded-provider.ts";
import { readDiscovery } from "#identity/oidc-discovery.ts";
import { signingAlgorithm } from "#identity/signing-key.ts";

/**
 * The description that clients of Microsoft's login ask for first (OpenID Connect Discovery): of the embedded provider, or
 * of the one that the operator has configured, unless the tenant is our own.
 */
export async function describeProvider(services: Services, tenant: string, origin: string): Promise<object> {
  const { oidc } = services.config;
  if (oidc !== undefined && tenant !== (await readOwnTenant(services))) return readDiscovery(oidc.issuer);
  const at = `${origin}/${encodeURIComponent(tenant)}`;
  return {
    issuer: `${services.config.publicUrl}/{tenantid}/v2.0`,
    token_endpoint: `${at}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${at}/oauth2/v2.0/devicecode`,
    jwks_uri: `${at}/discovery/v2.0/keys`,
    grant_types_supported: [
      "client_credentials",
      "refresh_token",
      "urn:ietf:params:oauth:grant-type:device_code",
    ],
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic", "none"],
    response_types_supported: ["none"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: [signingAlgorithm],
    scopes_supported: ["openid", "profile", "offline_access"],
  };
}
