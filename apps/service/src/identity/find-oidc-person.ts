import type { IDToken } from "openid-client";
import type { Services } from "#compose.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { bindIdentity, findPersonByEmail } from "#database/repositories/principal.ts";
import { findActorById, findActorByIdentity } from "#database/statements/find-actor.ts";
import { ServiceError } from "#service-error.ts";
import { embeddedIssuer } from "./embedded-provider.ts";
import { makeActor } from "./make-actor.ts";

/**
 * Whom the provider's claims mean: the account with this identity; the first time, the one that the Users page knows by this
 * e-mail address.
 * @throws ServiceError `principal-unknown`
 */
export async function findOidcPerson(services: Services, claims: IDToken): Promise<string> {
  const issuer = services.config.oidc?.issuer ?? "";
  const tenantId = textOf(claims["tid"]) ?? "";
  const identity = { issuer, tenantId, objectId: textOf(claims["oid"]) ?? claims.sub };
  const known = await findActorByIdentity(services.pool, identity);
  if (known !== undefined) return known.id;
  const email = isEmailTrusted(claims, issuer) ? textOf(claims["email"]) : undefined;
  const person = email === undefined ? undefined : await findPersonByEmail(services.db, email);
  if (person === undefined || person.issuer !== embeddedIssuer) throw unknown(identity);
  await services.withTransaction(async (transaction) => {
    await bindIdentity(transaction, person.id, identity);
    const row = await findActorById(services.pool, person.id);
    if (row === undefined) throw unknown(identity);
    const details = { principalId: person.id, ...identity };
    await recordAudit(transaction, {
      event: "user.changed",
      actor: makeActor(row),
      at: services.clock.now(),
      details,
    });
  });
  return person.id;
}

/** An address proves nothing unless the provider has verified it, or its own tenant is the only one that it speaks for. */
function isEmailTrusted(claims: IDToken, issuer: string): boolean {
  if (claims["email_verified"] !== undefined) return claims["email_verified"] === true;
  const tenantId = textOf(claims["tid"]);
  return tenantId !== undefined && issuer.includes(tenantId);
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === "string" && claim !== "" ? claim : undefined;
}

function unknown({ tenantId, objectId }: { tenantId: string; objectId: string }): ServiceError {
  return new ServiceError("principal-unknown", {
    detail: `Your organisation knows you (object id ${objectId}, tenant ${tenantId || "-"}), but no Users page here names you. Ask an owner of your publisher to add your e-mail address.`,
    detailZh: `您的组织认识您（对象 ID ${objectId}，租户 ${tenantId || "-"}），但此处的“用户”页面没有您。请让发布者的所有者添加您的电子邮件地址。`,
  });
}
