/** What we read of a provider's own description (OpenID Connect Discovery 1.0). */
export interface Discovery {
  issuer: string;
  jwks_uri: string;
  token_endpoint: string;
  authorization_endpoint?: string;
  device_authorization_endpoint?: string;
}

const keepMs = 60 * 60 * 1000;
const known = new Map<string, { discovery: Discovery; until: number }>();

/** Fetches the description once an hour. @throws Error when the provider does not answer as one. */
export async function readDiscovery(issuer: string): Promise<Discovery> {
  const kept = known.get(issuer);
  if (kept !== undefined && kept.until > performance.now()) return kept.discovery;
  const url = `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  const discovery = (await answer.json()) as Discovery;
  if (!answer.ok || typeof discovery.jwks_uri !== "string") {
    throw new Error(`${url} answered ${answer.status} without a key set`);
  }
  known.set(issuer, { discovery, until: performance.now() + keepMs });
  return discovery;
}
