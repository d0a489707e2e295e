import type { UserRow } from "#database/repositories/role.ts";
import { ServiceError } from "#service-error.ts";

/** Taken away by hand, such a role would be back with the next sign-in. @throws ServiceError `role-from-group` */
export function refuseRoleOfGroup({ claim_value: group, name }: UserRow): void {
  if (group === null) return;
  throw new ServiceError("role-from-group", {
    detail: `${name} has this role by the group "${group}". Take ${name} out of the group at your identity provider, or take the group's role back here.`,
    detailZh: `${name} 的此角色来自组“${group}”。请在身份提供程序中将其移出该组，或在此处收回该组的角色。`,
  });
}
