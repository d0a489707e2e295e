import type { FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { accessTokenSeconds, issueAccessToken } from "#identity/access-token.ts";
import { grantByClientCredentials } from "#identity/grants/client-credentials.ts";
import { grantByDeviceCode } from "#identity/grants/device-code.ts";
import type { Grant, GrantRequest } from "#identity/grants/grant.ts";
import { grantByRefreshToken } from "#identity/grants/refresh-token.ts";
import { OAuthError } from "#identity/oauth-error.ts";
import { readAudience, readScope } from "#identity/token-audience.ts";
import { ownOrigin } from "../own-origin.ts";

/** `v1` answers `/oauth2/token` with numbers as texts, `v2` answers `/oauth2/v2.0/token`. */
export type TokenDialect = "v1" | "v2";

const grants: Readonly<Record<string, (request: GrantRequest) => Promise<Grant>>> = {
  client_credentials: grantByClientCredentials,
  "urn:ietf:params:oauth:grant-type:device_code": grantByDeviceCode,
  refresh_token: grantByRefreshToken,
};

/** Tokens for programs and people (rest-api "Tokens"). @throws OAuthError */
export async function answerTokenRequest(
  services: Services,
  request: FastifyRequest,
  response: FastifyReply,
  dialect: TokenDialect,
): Promise<Record<string, unknown>> {
  const asked = readRequest(services, request, dialect);
  const grantType = asked.form.get("grant_type") ?? "";
  const grantBy = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined;
  if (grantBy === undefined) {
    throw new OAuthError(
      "unsupported_grant_type",
      `grant_type should be one of: ${Object.keys(grants).join(", ")}.`,
    );
  }
  const grant = await grantBy(asked);
  response.headers({ "cache-control": "no-store", pragma: "no-cache" });
  return describeGrant(services, grant, dialect);
}

async function describeGrant(services: Services, grant: Grant, dialect: TokenDialect) {
  const { token, notBefore, expiresAt } = await issueAccessToken(services, grant.principal, grant.audience);
  const refresh = grant.refreshToken === undefined ? {} : { refresh_token: grant.refreshToken };
  if (dialect === "v2") {
    const seconds = { expires_in: accessTokenSeconds, ext_expires_in: accessTokenSeconds };
    return { token_type: "Bearer", ...seconds, access_token: token, ...refresh };
  }
  return {
    token_type: "Bearer",
    expires_in: String(accessTokenSeconds),
    ext_expires_in: String(accessTokenSeconds),
    expires_on: String(expiresAt.getTime() / 1000),
    not_before: String(notBefore.getTime() / 1000),
    resource: grant.audience,
    access_token: token,
    ...refresh,
  };
}

function readRequest(services: Services, request: FastifyRequest, dialect: TokenDialect): GrantRequest {
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const { tenant } = request.params as { tenant: string };
  const basic = readBasic(request.headers.authorization);
  const origin = ownOrigin(services.config, request);
  const resource = form.get("resource");
  const audience =
    dialect === "v1" && resource !== null
      ? readAudience(services.config, resource, origin)
      : readScope(services.config, form.get("scope") ?? "", origin).audience;
  return {
    services,
    tenant,
    form,
    clientId: form.get("client_id") ?? basic?.id ?? "",
    clientSecret: form.get("client_secret") ?? basic?.secret,
    audience,
  };
}

/** Client id and secret in the header (RFC 6749 2.3.1). */
function readBasic(authorization: string | undefined): { id: string; secret: string } | undefined {
  const [, encoded] = /^Basic +(\S+)$/i.exec(authorization ?? "") ?? [];
  if (encoded === undefined) return undefined;
  const [id = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  const form = new URLSearchParams(`id=${id}&secret=${rest.join(":")}`);
  return { id: form.get("id") ?? "", secret: form.get("secret") ?? "" };
}
