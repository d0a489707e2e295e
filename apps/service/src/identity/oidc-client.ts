import type * as OpenIdClient from "openid-client";
import type { Services } from "#compose.ts";
import { ServiceError } from "#service-error.ts";

/** Loaded when it is needed: most installations have no provider beside the embedded one. */
export async function loadOidc(): Promise<typeof OpenIdClient> {
  return import("openid-client");
}

const known = new WeakMap<Services, Promise<OpenIdClient.Configuration>>();

/** The configured provider as a client sees it, asked once. @throws ServiceError `route-not-found` when none is configured */
export async function readOidcClient(services: Services): Promise<OpenIdClient.Configuration> {
  const existing = known.get(services);
  if (existing !== undefined) return existing;
  const found = discover(services);
  known.set(services, found);
  // A provider that did not answer is asked again by the next person.
  found.catch(() => known.delete(services));
  return found;
}

async function discover({ config, secrets }: Services): Promise<OpenIdClient.Configuration> {
  const { oidc } = config;
  if (oidc?.clientId === undefined) throw new ServiceError("route-not-found");
  const { allowInsecureRequests, discovery } = await loadOidc();
  const issuer = new URL(oidc.issuer);
  const isLocal = issuer.protocol === "http:" && ["localhost", "127.0.0.1"].includes(issuer.hostname);
  return discovery(issuer, oidc.clientId, secrets.oidcClientSecret, undefined, {
    execute: isLocal ? [allowInsecureRequests] : [],
  });
}
