import type { Services } from "#compose.ts";
import type { Database } from "#database/database.ts";
import {
  findPrincipalByApplication,
  insertPrincipal,
  type PrincipalRow,
} from "#database/repositories/principal.ts";
import { ServiceError } from "#service-error.ts";
import { embeddedIssuer, readOwnTenant } from "./embedded-provider.ts";

export interface NewServicePrincipal {
  name: string;
  /** Application, tenant and object id at the identity provider; left out, Slipway's own provider makes them. */
  applicationId?: string | undefined;
  tenantId?: string | undefined;
  objectId?: string | undefined;
}

/**
 * Makes a service principal, or answers the one with the same application, tenant and object id.
 * @throws ServiceError `user-exists` when the application id is known with other ids.
 */
export async function createServicePrincipal(
  services: Services,
  input: NewServicePrincipal,
  db: Database = services.db,
): Promise<PrincipalRow> {
  const existing =
    input.applicationId === undefined
      ? undefined
      : await findPrincipalByApplication(db, input.applicationId.toLowerCase());
  if (existing !== undefined) return requireSameIds(existing, input);
  return insertPrincipal(db, {
    id: services.newId(),
    kind: "service-principal",
    issuer: chooseIssuer(services, input),
    tenant_id: input.tenantId?.toLowerCase() ?? (await readOwnTenant(services, db)),
    object_id: input.objectId?.toLowerCase() ?? services.newId(),
    application_id: input.applicationId?.toLowerCase() ?? services.newId(),
    email: null,
    name: input.name,
    created_at: services.clock.now(),
    last_seen_at: null,
    disabled_at: null,
  });
}

/** Ids that somebody else gave out belong to the configured provider; with none configured, we speak for all of them. */
function chooseIssuer(services: Services, input: NewServicePrincipal): string {
  const isForeign = input.tenantId !== undefined || input.objectId !== undefined;
  return isForeign ? (services.config.oidc?.issuer ?? embeddedIssuer) : embeddedIssuer;
}

function requireSameIds(existing: PrincipalRow, input: NewServicePrincipal): PrincipalRow {
  const isSame =
    (input.tenantId === undefined || input.tenantId.toLowerCase() === existing.tenant_id) &&
    (input.objectId === undefined || input.objectId.toLowerCase() === existing.object_id);
  if (isSame) return existing;
  throw new ServiceError("user-exists", {
    detail: "This application id is registered with another tenant or object id.",
    detailZh: "此应用程序 ID 已用其他租户 ID 或对象 ID 注册。",
  });
}
