import type pg from "pg";
import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";
import type { CredentialTable } from "../tables/credential.ts";

/** A principal with every role it has now. */
export interface ActorRow {
  id: string;
  kind: "person" | "service-principal";
  name: string;
  email: string | null;
  language: "en" | "zh-CN";
  disabled_at: Date | null;
  last_seen_at: Date | null;
  /** Publisher id (null for the operator's roles) and role. */
  roles: [string | null, PublisherRole | OperatorRole][];
  /** PostgreSQL's snapshot of this reading. */
  snapshot: string;
}

/** As ActorRow, with the session or token that led there. */
export interface CredentialActorRow extends ActorRow {
  credential_id: string;
  credential_kind: CredentialTable["kind"];
  expires_at: Date;
  last_used_at: Date | null;
}

const columns = `pg_current_snapshot()::text as snapshot, p.id, p.kind, p.name, p.email, p.language, p.disabled_at, p.last_seen_at,
  coalesce((select json_agg(json_build_array(r.publisher_id, r.role))
              from role_assignment r where r.principal_id = p.id), '[]') as roles`;

// Both run once for each request, so they are prepared by name.
const byCredential = `select ${columns}, c.id as credential_id, c.kind as credential_kind, c.expires_at, c.last_used_at
  from credential c join principal p on p.id = c.principal_id
  where c.token_hash = $1 and c.kind in ('session', 'api-token')`;
const byIdentity = `select ${columns} from principal p where p.issuer = $1 and p.tenant_id = $2 and p.object_id = $3`;
const byId = `select ${columns} from principal p where p.id = $1`;

/** Who holds the session or API token with this hash. */
export async function findActorByCredential(
  pool: pg.Pool,
  tokenHash: string,
): Promise<CredentialActorRow | undefined> {
  const query = { name: "find-actor-by-credential", text: byCredential, values: [tokenHash] };
  return (await pool.query<CredentialActorRow>(query)).rows[0];
}

/** Whom a signed token names. */
export async function findActorByIdentity(
  pool: pg.Pool,
  identity: { issuer: string; tenantId: string; objectId: string },
): Promise<ActorRow | undefined> {
  const values = [identity.issuer, identity.tenantId, identity.objectId];
  return (await pool.query<ActorRow>({ name: "find-actor-by-identity", text: byIdentity, values })).rows[0];
}

/** @param principalId must be a UUID. */
export async function findActorById(pool: pg.Pool, principalId: string): Promise<ActorRow | undefined> {
  return (await pool.query<ActorRow>({ name: "find-actor-by-id", text: byId, values: [principalId] }))
    .rows[0];
}
