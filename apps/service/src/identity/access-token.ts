import { jwtVerify, SignJWT, type JWTPayload } from "jose";
import type { Services } from "#compose.ts";
import type { PrincipalRow } from "#database/repositories/principal.ts";
import { ServiceError } from "#service-error.ts";
import { loadSigningKey, loadSigningKeys, signingAlgorithm } from "./signing-key.ts";
import { acceptedAudiences } from "./token-audience.ts";

export const accessTokenSeconds = 3600;

/** Whom a token names; roles never come from it (rest-api "Tokens"). */
export interface TokenIdentity {
  tenantId: string;
  objectId: string;
}

/** Signs an access token of the embedded provider: identity only, for one hour. */
export async function issueAccessToken(
  services: Services,
  principal: Pick<PrincipalRow, "tenant_id" | "object_id" | "application_id" | "name">,
  audience: string,
): Promise<{ token: string; notBefore: Date; expiresAt: Date }> {
  const key = loadSigningKey(services.secrets);
  const now = Math.floor(services.clock.now().getTime() / 1000);
  const application = principal.application_id === null ? {} : { appid: principal.application_id };
  const token = await new SignJWT({
    tid: principal.tenant_id,
    oid: principal.object_id,
    name: principal.name,
    ...application,
  })
    .setProtectedHeader({ alg: signingAlgorithm, kid: key.id, typ: "JWT" })
    .setIssuer(`${services.config.publicUrl}/${principal.tenant_id}/v2.0`)
    .setSubject(principal.object_id)
    .setAudience(audience)
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + accessTokenSeconds)
    .sign(key.privateKey);
  return { token, notBefore: new Date(now * 1000), expiresAt: new Date((now + accessTokenSeconds) * 1000) };
}

/** @throws ServiceError `token-invalid` for a wrong signature, audience or time. */
export async function verifyAccessToken(services: Services, token: string): Promise<TokenIdentity> {
  const keys = loadSigningKeys(services.secrets);
  const find = ({ kid }: { kid?: string | undefined }) => {
    const key = keys.find(({ id }) => id === kid) ?? keys[0];
    if (key === undefined) throw tokenInvalid(undefined);
    return key.publicKey;
  };
  const { payload } = await jwtVerify(token, find, {
    algorithms: [signingAlgorithm],
    audience: acceptedAudiences(services.config),
    currentDate: services.clock.now(),
    clockTolerance: 60,
    requiredClaims: ["exp"],
  }).catch((cause: unknown) => {
    throw tokenInvalid(cause);
  });
  return readIdentity(payload);
}

/** Tenant and object id as Entra ID and the embedded provider spell them. @throws ServiceError `token-invalid` */
export function readIdentity(payload: JWTPayload): TokenIdentity {
  const { tid, oid, sub } = payload as { tid?: unknown; oid?: unknown; sub?: unknown };
  const objectId = typeof oid === "string" ? oid : sub;
  if (typeof objectId !== "string") throw tokenInvalid(new Error("neither oid nor sub"));
  return { tenantId: typeof tid === "string" ? tid : "", objectId };
}

const expired = { en: "The token has expired.", zh: "令牌已过期。" };
const foreign = { en: "The token is meant for another service.", zh: "令牌用于其他服务。" };
const wrong = { en: "The token's signature or form is wrong.", zh: "令牌的签名或格式错误。" };

/** Says which of the three it is; what the library found goes to the log only, by `cause`. */
export function tokenInvalid(cause: unknown): ServiceError {
  const { code, claim } = cause as { code?: string; claim?: string };
  const text = code === "ERR_JWT_EXPIRED" ? expired : claim === "aud" ? foreign : wrong;
  return new ServiceError("token-invalid", { detail: text.en, detailZh: text.zh, cause });
}
