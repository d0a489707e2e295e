import type { Services } from "#compose.ts";
import { decryptSecret, encryptSecret } from "#secrets/secret-box.ts";
import { ServiceError } from "#service-error.ts";
import { findOidcPerson } from "./find-oidc-person.ts";
import { followClaims } from "./follow-claims.ts";
import { loadOidc, readOidcClient } from "./oidc-client.ts";

export const oidcCallbackPath = "/sign-in/oidc/callback";
export const oidcMinutes = 10;
const purpose = "oidc-sign-in";

/** What the browser keeps, sealed, between leaving for the provider and coming back. */
interface Pending {
  state: string;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Where the browser goes to sign in, and the sealed note that it brings back. */
export async function beginOidcSignIn(
  services: Services,
  returnTo: string | undefined,
): Promise<{ address: string; sealed: string }> {
  const {
    buildAuthorizationUrl,
    calculatePKCECodeChallenge,
    randomNonce,
    randomPKCECodeVerifier,
    randomState,
  } = await loadOidc();
  const client = await readOidcClient(services);
  const pending: Pending = {
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
    returnTo: isOwnPath(returnTo) ? returnTo : "/",
    expiresAt: services.clock.now().getTime() + oidcMinutes * 60 * 1000,
  };
  const address = buildAuthorizationUrl(client, {
    redirect_uri: services.config.publicUrl + oidcCallbackPath,
    scope: services.config.oidc?.scopes ?? "openid",
    response_type: "code",
    code_challenge: await calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: "S256",
    state: pending.state,
    nonce: pending.nonce,
  });
  return { address: address.href, sealed: encryptSecret(services.secrets, purpose, JSON.stringify(pending)) };
}

/**
 * Takes what the provider sent the browser back with, and answers who that is.
 * @throws ServiceError `sign-in-link-invalid` when the answer does not belong to the note, `principal-unknown`
 */
export async function finishOidcSignIn(
  services: Services,
  sealed: string | undefined,
  query: string,
): Promise<{ principalId: string; returnTo: string }> {
  const pending = openNote(services, sealed);
  const { authorizationCodeGrant } = await loadOidc();
  const client = await readOidcClient(services);
  const currentUrl = new URL(`${services.config.publicUrl}${oidcCallbackPath}?${query}`);
  const tokens = await authorizationCodeGrant(client, currentUrl, {
    pkceCodeVerifier: pending.codeVerifier,
    expectedState: pending.state,
    expectedNonce: pending.nonce,
  }).catch((cause: unknown) => {
    throw failed(cause);
  });
  const claims = tokens.claims();
  if (claims === undefined) throw failed(new Error("the provider sent no id token"));
  const principalId = await findOidcPerson(services, claims);
  await followClaims(services, principalId, claims);
  return { principalId, returnTo: pending.returnTo };
}

function openNote(services: Services, sealed: string | undefined): Pending {
  try {
    const pending = JSON.parse(decryptSecret(services.secrets, purpose, sealed ?? "")) as Pending;
    if (pending.expiresAt > services.clock.now().getTime()) return pending;
  } catch {
    // Changed, or another installation's: told like an expired one.
  }
  throw failed(undefined);
}

function failed(cause: unknown): ServiceError {
  return new ServiceError("sign-in-link-invalid", {
    detail: "The sign-in at your organisation was not completed, or took too long. Please start again.",
    detailZh: "未完成组织登录或登录超时。请重新开始。",
    cause,
  });
}

/** Another site's address would make us a signpost for phishing. */
function isOwnPath(path: string | undefined): path is string {
  return path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path) && path.length < 2000;
}
