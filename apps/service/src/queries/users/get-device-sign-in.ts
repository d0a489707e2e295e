import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { findDeviceCode, type CredentialRow } from "#database/repositories/credential.ts";
import { normaliseUserCode, readDeviceDetails } from "#identity/device-sign-in.ts";
import { ServiceError } from "#service-error.ts";

type DeviceSignIn = CallOutput<"getDeviceSignIn">;

/** Who asks to be signed in with a code. @throws ServiceError `device-code-not-found` */
export async function getDeviceSignIn(
  { services }: Context,
  input: { userCode: string },
): Promise<DeviceSignIn> {
  const query = { userCode: normaliseUserCode(input.userCode), now: services.clock.now() };
  const row = await findDeviceCode(services.db, query);
  if (row === undefined) throw new ServiceError("device-code-not-found");
  return describeDeviceSignIn(row, readDeviceDetails(row).state);
}

export function describeDeviceSignIn(row: CredentialRow, state: DeviceSignIn["state"]): DeviceSignIn {
  const { userCode, clientName } = readDeviceDetails(row);
  return {
    userCode,
    clientName,
    askedAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state,
  };
}
