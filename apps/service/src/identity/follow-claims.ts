import { Guid } from "@slipway/contracts";
import type { SystemActor } from "#context.ts";
import type { Services } from "#compose.ts";
import type { Transaction } from "#database/database.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import {
  deleteClaimedRole,
  findGroupRoles,
  lockClaimedRoles,
  type GroupRoleRow,
} from "#database/repositories/group-role.ts";
import { findPrincipal } from "#database/repositories/principal.ts";
import { insertRole, lockHolders } from "#database/repositories/role.ts";
import { replaceClaimedSubscriptions } from "#database/repositories/subscription-grant.ts";
import { chooseClaimedRoles } from "./choose-claimed-roles.ts";
import { readClaimValues } from "./read-claim-values.ts";

const actor: SystemActor = { kind: "system", name: "Slipway" };

/**
 * Makes a person's roles and subscriptions follow what the provider says of them: added and taken away. What somebody
 * gave by hand is left alone, and so is the last administrator, whom nobody could bring back.
 */
export async function followClaims(
  services: Services,
  principalId: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { oidc } = services.config;
  if (oidc === undefined) return;
  const groups = readClaimValues(claims, oidc.groupsClaim);
  const subscriptions =
    oidc.subscriptionsClaim === undefined ? undefined : readClaimValues(claims, oidc.subscriptionsClaim);
  const now = services.clock.now();
  await services.withTransaction(async (transaction) => {
    if (groups !== undefined) await followGroups(transaction, principalId, groups, now);
    if (subscriptions === undefined) return;
    const ids = subscriptions.filter((id) => Guid.safeParse(id).success).map((id) => id.toLowerCase());
    await replaceClaimedSubscriptions(transaction, principalId, ids, { newId: services.newId, now });
  });
}

async function followGroups(
  transaction: Transaction,
  principalId: string,
  groups: readonly string[],
  now: Date,
): Promise<void> {
  const wanted = chooseClaimedRoles(await findGroupRoles(transaction, groups));
  const held = await lockClaimedRoles(transaction, principalId);
  const name = (await findPrincipal(transaction, principalId))?.name ?? principalId;
  for (const role of held) {
    if (wanted.some((rule) => rule.id === role.group_role_id)) continue;
    if (await isLastAdministrator(transaction, role)) continue;
    await deleteClaimedRole(transaction, role);
    await tell(transaction, "user.removed", { principalId, name, role }, now);
  }
  for (const rule of wanted) {
    const { publisher_id: publisherId, role } = rule;
    const isGiven = await insertRole(transaction, {
      principalId,
      publisherId,
      role,
      groupRoleId: rule.id,
      now,
    });
    if (isGiven) await tell(transaction, "user.added", { principalId, name, role: rule }, now);
  }
}

type HeldRole = Awaited<ReturnType<typeof lockClaimedRoles>>[number];

async function isLastAdministrator(transaction: Transaction, { role }: HeldRole): Promise<boolean> {
  if (role !== "administrator") return false;
  return (await lockHolders(transaction, { publisherId: null, role })).length === 1;
}

async function tell(
  transaction: Transaction,
  event: "user.added" | "user.removed",
  subject: { principalId: string; name: string; role: HeldRole | GroupRoleRow },
  at: Date,
): Promise<void> {
  const { principalId, name, role } = subject;
  const group = "claim_value" in role ? { group: role.claim_value } : {};
  const publisherId = role.publisher_id ?? undefined;
  const details = { principalId, name, role: role.role, ...group };
  await recordAudit(transaction, { event, actor, at, publisherId, details });
}
