import type { Services } from "#compose.ts";
import type { Database } from "#database/database.ts";
import { findPersonByEmail, insertPrincipal, type PrincipalRow } from "#database/repositories/principal.ts";
import { embeddedIssuer, readOwnTenant } from "./embedded-provider.ts";

export interface NewPerson {
  email: string;
  /** The part of the address before the @ unless given. */
  name?: string | undefined;
  language?: "en" | "zh-CN" | undefined;
}

/** The person with this address; makes an account without any role when there is none. */
export async function ensurePerson(
  services: Services,
  person: NewPerson,
  db: Database = services.db,
): Promise<{ principal: PrincipalRow; isNew: boolean }> {
  const existing = await findPersonByEmail(db, person.email);
  if (existing !== undefined) return { principal: existing, isNew: false };
  const principal = await insertPrincipal(db, {
    id: services.newId(),
    kind: "person",
    issuer: embeddedIssuer,
    tenant_id: await readOwnTenant(services, db),
    object_id: services.newId(),
    application_id: null,
    email: person.email,
    name: person.name ?? person.email.split("@")[0] ?? person.email,
    language: person.language ?? "en",
    created_at: services.clock.now(),
    last_seen_at: null,
    disabled_at: null,
  });
  return { principal, isNew: true };
}
