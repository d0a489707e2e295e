import type { CallOutput } from "@slipway/contracts/client";
import type { OperatorRole } from "@slipway/contracts/routes";
import type { Context } from "#context.ts";
import { describeUsers } from "#queries/users/describe-user.ts";
import { giveRole } from "./give-role.ts";

/** Gives a person a role at the operator; a new person gets a one-time sign-in link. @throws ServiceError `user-exists` */
export async function addOperatorUser(
  context: Context,
  input: { email: string; name?: string | undefined; role: OperatorRole; language?: "en" | "zh-CN" },
): Promise<CallOutput<"addOperatorUser">> {
  const { services } = context;
  const { role, ...person } = input;
  return services.withTransaction(async (transaction) => {
    const { principalId, signInLink } = await giveRole(context, transaction, {
      publisherId: null,
      role,
      person,
    });
    const users = await describeUsers(services, { publisherId: null, principalId }, transaction);
    const added = users.find((user) => user.role === role)!;
    return { ...added, ...(signInLink === undefined ? {} : { signInLink }) };
  });
}
