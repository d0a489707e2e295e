import type { IDToken } from "openid-client";
import type { Services } from "#compose.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { findGroupRoles } from "#database/repositories/group-role.ts";
import { bindIdentity, findPersonByEmail, insertPrincipal } from "#database/repositories/principal.ts";
import { findActorById, findActorByIdentity } from "#database/statements/find-actor.ts";
import { ServiceError } from "#service-error.ts";
import { embeddedIssuer } from "./embedded-provider.ts";
import { makeActor } from "./make-actor.ts";
import { readClaimValues } from "./read-claim-values.ts";

/**
 * Whom the provider's claims mean: the account with this identity; the first time, the one that the Users page knows by this
 * e-mail address, or a new one for somebody whose group has a role here.
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
  if (person === undefined && (await isInMappedGroup(services, claims)))
    return createPerson(services, identity, { name: textOf(claims["name"]), email });
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

async function isInMappedGroup(services: Services, claims: IDToken): Promise<boolean> {
  const groups = readClaimValues(claims, services.config.oidc?.groupsClaim ?? "groups");
  return (await findGroupRoles(services.db, groups ?? [])).length > 0;
}

interface Identity {
  issuer: string;
  tenantId: string;
  objectId: string;
}

/** An account without any role: groups give them. An address that nobody has verified is not taken. */
async function createPerson(
  services: Services,
  { issuer, tenantId, objectId }: Identity,
  { name, email }: { name: string | undefined; email: string | undefined },
): Promise<string> {
  const { id } = await insertPrincipal(services.db, {
    id: services.newId(),
    kind: "person",
    issuer,
    tenant_id: tenantId,
    object_id: objectId,
    application_id: null,
    email: email ?? null,
    name: name ?? email?.split("@")[0] ?? objectId,
    language: "en",
    created_at: services.clock.now(),
    last_seen_at: null,
    disabled_at: null,
  });
  return id;
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

function unknown({ tenantId, objectId }: Identity): ServiceError {
  return new ServiceError("principal-unknown", {
    detail: `Your organisation knows you (object id ${objectId}, tenant ${tenantId || "-"}), but no Users page here names you. Ask an owner of your publisher to add your e-mail address, or one of your groups.`,
    detailZh: `您的组织认识您（对象 ID ${objectId}，租户 ${tenantId || "-"}），但此处的“用户”页面没有您。请让发布者的所有者添加您的电子邮件地址或您所在的组。`,
  });
}
