import type { Config } from "#config/config.ts";

/** What clients made for the Cloud Partner Portal ask tokens for (cpp-api 2). */
export const partnerAudience = "https://cloudpartner.azure.com";

/** Every audience that a token for this server may name. */
export function acceptedAudiences(config: Config): string[] {
  const own = [partnerAudience, config.publicUrl];
  if (config.oidc?.audience !== undefined) own.push(config.oidc.audience);
  return own.flatMap((audience) => [audience, `${audience}/`]);
}

/**
 * The audience that a `resource` (v1) or `scope` (v2) asks for; undefined when it is another service's.
 * @param ownOrigin under which this request reached us, which may differ from the public address.
 */
export function readAudience(config: Config, wanted: string, ownOrigin: string): string | undefined {
  const resource = wanted.replace(/\/\.default$/, "").replace(/\/+$/, "");
  if (resource === ownOrigin) return config.publicUrl;
  return acceptedAudiences(config).find((audience) => audience === resource);
}

const signInScopes = ["openid", "profile", "email", "offline_access"];

/** Splits a scope into what it asks of us and the flags of OpenID Connect; no resource means this server. */
export function readScope(
  config: Config,
  scope: string,
  ownOrigin: string,
): { audience: string | undefined; wantsRefresh: boolean } {
  const words = scope.split(/\s+/).filter((word) => word !== "");
  const resources = words.filter((word) => !signInScopes.includes(word));
  const audiences = resources.map((resource) => readAudience(config, resource, ownOrigin));
  return {
    audience: resources.length === 0 ? config.publicUrl : audiences.every(Boolean) ? audiences[0] : undefined,
    wantsRefresh: words.includes("offline_access"),
  };
}
