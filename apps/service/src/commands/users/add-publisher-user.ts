import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { listPublisherNames } from "#database/repositories/publisher.ts";
import { describeUsers } from "#queries/users/describe-user.ts";
import { ServiceError } from "#service-error.ts";
import { giveRole, type NewRole } from "./give-role.ts";

type NewUser = z.output<Endpoints["addPublisherUser"]["body"]>;

/**
 * Gives a person or service principal a role at a publisher; a new person gets a one-time sign-in link.
 * @throws ServiceError `publisher-not-found`, `user-exists`
 */
export async function addPublisherUser(
  context: Context,
  input: { publisherId: string; user: NewUser },
): Promise<CallOutput<"addPublisherUser">> {
  const { services } = context;
  const { publisherId, user } = input;
  return services.withTransaction(async (transaction) => {
    const names = await listPublisherNames(transaction, [publisherId]);
    if (names.size === 0) throw new ServiceError("publisher-not-found");
    const { principalId, signInLink } = await giveRole(context, transaction, {
      publisherId,
      role: user.role,
      ...whom(user),
    });
    const [added] = await describeUsers(services, { publisherId, principalId }, transaction);
    return { ...added!, ...(signInLink === undefined ? {} : { signInLink }) };
  });
}

function whom(user: NewUser): Pick<NewRole, "person" | "servicePrincipal"> {
  return user.kind === "person" ? { person: user } : { servicePrincipal: user };
}
