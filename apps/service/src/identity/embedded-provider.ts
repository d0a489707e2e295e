import type { Services } from "#compose.ts";
import type { Database } from "#database/database.ts";
import { settleSetting } from "#database/repositories/setting.ts";

/** What `principal.issuer` holds for accounts of Slipway's own identity provider, whatever its address is today. */
export const embeddedIssuer = "slipway";

/** The tenant of Slipway's own accounts: made once per installation. */
export async function readOwnTenant(services: Services, db: Database = services.db): Promise<string> {
  return String(await settleSetting(db, "identity.tenant", services.newId()));
}
