import type { GroupRoleRow } from "#database/repositories/group-role.ts";

/** The roles that rules come to: every role at the operator, and the highest one at each publisher. */
export function chooseClaimedRoles(rules: readonly GroupRoleRow[]): GroupRoleRow[] {
  const chosen = new Map<string, GroupRoleRow>();
  for (const rule of rules) {
    const place = rule.publisher_id === null ? `operator/${rule.role}` : `publisher/${rule.publisher_id}`;
    const other = chosen.get(place);
    if (other === undefined || (rule.role === "owner" && other.role !== "owner")) chosen.set(place, rule);
  }
  return [...chosen.values()];
}
