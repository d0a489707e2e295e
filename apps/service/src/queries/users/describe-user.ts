import type { CallOutput } from "@slipway/contracts/client";
import type { Services } from "#compose.ts";
import type { Database } from "#database/database.ts";
import { listClientSecrets, type ClientSecretRow } from "#database/repositories/client-secret.ts";
import { listUsers, type UserRow } from "#database/repositories/role.ts";

export type User = CallOutput<"updatePublisherUser">;

/** Users of a publisher (or the operator's people where it is null), with the hints of their secrets. */
export async function describeUsers(
  services: Services,
  query: { publisherId: string | null; principalId?: string },
  db: Database = services.db,
): Promise<User[]> {
  const rows = await listUsers(db, query);
  const programs = rows.filter((row) => row.kind === "service-principal").map((row) => row.id);
  const secrets = await listClientSecrets(db, programs, services.clock.now());
  return rows.map((row) => describeUser(row, secrets));
}

function describeUser(row: UserRow, secrets: readonly ClientSecretRow[]): User {
  const user = {
    principalId: row.id,
    kind: row.kind,
    name: row.name,
    role: row.role,
    addedAt: row.added_at.toISOString(),
    ...(row.claim_value === null ? {} : { group: row.claim_value }),
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.last_seen_at === null ? {} : { lastSeenAt: row.last_seen_at.toISOString() }),
  };
  if (row.kind === "person") return user;
  return {
    ...user,
    ...(row.application_id === null ? {} : { applicationId: row.application_id }),
    tenantId: row.tenant_id,
    objectId: row.object_id,
    secrets: secrets.filter((secret) => secret.principal_id === row.id).map(describeSecret),
  };
}

function describeSecret({ id, hint, created_at, expires_at }: ClientSecretRow) {
  return { id, hint, createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString() };
}
