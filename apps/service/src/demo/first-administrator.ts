import type { Services } from "#compose.ts";
import { insertRole, listUsers } from "#database/repositories/role.ts";
import { ensurePerson } from "#identity/ensure-person.ts";

const email = "administrator@slipway.localhost";

/**
 * The account of the first administrator, made where the installation has none. Answers its id until somebody has signed
 * in as administrator, so that a link that was lost is replaced at the next start.
 */
export async function ensureFirstAdministrator(services: Services): Promise<string | undefined> {
  const users = await listUsers(services.db, { publisherId: null });
  const administrators = users.filter(({ role }) => role === "administrator");
  if (administrators.some(({ last_seen_at }) => last_seen_at !== null)) return undefined;
  const known = administrators[0];
  if (known !== undefined) return known.id;
  return services.withTransaction(async (transaction) => {
    const { principal } = await ensurePerson(services, { email, name: "Administrator" }, transaction);
    const role = { principalId: principal.id, publisherId: null, role: "administrator" as const };
    await insertRole(transaction, { ...role, now: services.clock.now() });
    return principal.id;
  });
}
