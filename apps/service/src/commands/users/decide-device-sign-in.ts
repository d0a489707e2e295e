import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { findDeviceCode, setCredentialDetails } from "#database/repositories/credential.ts";
import { normaliseUserCode, readDeviceDetails } from "#identity/device-sign-in.ts";
import { describeDeviceSignIn } from "#queries/users/get-device-sign-in.ts";
import { requirePrincipal } from "#queries/users/get-me.ts";
import { ServiceError } from "#service-error.ts";

/** Lets a program act in the caller's name, or refuses it; once. @throws ServiceError `device-code-not-found` */
export async function decideDeviceSignIn(
  { actor, services }: Context,
  input: { userCode: string; decision: "approve" | "deny" },
): Promise<CallOutput<"decideDeviceSignIn">> {
  const { principalId } = requirePrincipal(actor);
  const now = services.clock.now();
  const state = input.decision === "approve" ? "approved" : "denied";
  return services.withTransaction(async (transaction) => {
    const query = { userCode: normaliseUserCode(input.userCode), now, forUpdate: true };
    const row = await findDeviceCode(transaction, query);
    const details = row === undefined ? undefined : readDeviceDetails(row);
    if (row === undefined || details?.state !== "waiting") throw new ServiceError("device-code-not-found");
    await setCredentialDetails(transaction, row.id, { principalId, details: { ...details, state } });
    if (state === "approved") {
      const method = { method: "device-code", client: details.clientName };
      await recordAudit(transaction, { event: "user.signed-in", actor, at: now, details: method });
    }
    return describeDeviceSignIn(row, state);
  });
}
