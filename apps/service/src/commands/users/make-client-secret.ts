import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { createClientSecret, longestSecretLifetimeMs } from "#identity/create-client-secret.ts";
import { ServiceError } from "#service-error.ts";
import { readExpiry } from "./read-expiry.ts";
import { requireUser } from "./require-user.ts";

/** Makes a secret for a service principal of a publisher. @throws ServiceError `principal-not-found`, `request-invalid` */
export async function makeClientSecret(
  { actor, services }: Context,
  input: { publisherId: string; principalId: string; expiresAt?: string | undefined },
): Promise<CallOutput<"createClientSecret">> {
  const { publisherId, principalId } = input;
  const expiresAt = readExpiry(services.clock, input.expiresAt, longestSecretLifetimeMs);
  return services.withTransaction(async (transaction) => {
    const user = await requireUser(transaction, { publisherId, principalId });
    if (user.kind === "person") throw personsHaveNone();
    const made = await createClientSecret(services, principalId, { expiresAt }, transaction);
    await recordAudit(transaction, {
      event: "client-secret.created",
      actor,
      at: made.createdAt,
      publisherId,
      details: {
        principalId,
        name: user.name,
        secretId: made.id,
        hint: made.hint,
        expiresAt: made.expiresAt,
      },
    });
    return { ...made, createdAt: made.createdAt.toISOString(), expiresAt: made.expiresAt.toISOString() };
  });
}

function personsHaveNone(): ServiceError {
  return new ServiceError("principal-not-found", {
    detail: "Only service principals have client secrets; a person makes API tokens on the account page.",
    detailZh: "只有服务主体拥有客户端机密；用户可在帐户页面创建 API 令牌。",
  });
}
