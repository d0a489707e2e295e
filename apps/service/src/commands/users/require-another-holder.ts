import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";
import type { Transaction } from "#database/database.ts";
import { lockHolders } from "#database/repositories/role.ts";
import { ServiceError } from "#service-error.ts";

/** Somebody else must hold a role before one person may lose it. @throws ServiceError `last-owner` */
export async function requireAnotherHolder(
  transaction: Transaction,
  query: { publisherId: string | null; role: PublisherRole | OperatorRole; principalId: string },
): Promise<void> {
  const holders = await lockHolders(transaction, query);
  if (holders.some((holder) => holder !== query.principalId)) return;
  if (query.publisherId !== null) throw new ServiceError("last-owner");
  throw new ServiceError("last-owner", {
    detail: "The operator needs at least one administrator.",
    detailZh: "运营方至少需要一名管理员。",
  });
}
