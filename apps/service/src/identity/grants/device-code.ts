import { findCredential, useCredential } from "#database/repositories/credential.ts";
import { readDeviceDetails } from "../device-sign-in.ts";
import { OAuthError } from "../oauth-error.ts";
import { hashToken } from "../random-token.ts";
import { createRefreshToken } from "../refresh-token.ts";
import type { Grant, GrantRequest } from "./grant.ts";
import { requireEnabled } from "./require-enabled.ts";

/** A program asks whether the person has decided (RFC 8628 3.4). @throws OAuthError */
export async function grantByDeviceCode({ services, form }: GrantRequest): Promise<Grant> {
  const tokenHash = hashToken(form.get("device_code") ?? "");
  const now = services.clock.now();
  const row = await findCredential(services.db, { kind: "device-code", tokenHash, now });
  if (row === undefined) throw new OAuthError("expired_token", "The device code is wrong or has expired.");
  const { state, audience, wantsRefresh } = readDeviceDetails(row);
  if (state === "denied") throw new OAuthError("access_denied", "The person has refused the sign-in.");
  if (state === "waiting" || row.principal_id === null) {
    throw new OAuthError("authorization_pending", "The person has not decided yet.");
  }
  const isFirstUse = await useCredential(services.db, row.id, now);
  if (!isFirstUse) throw new OAuthError("invalid_grant", "The device code was used already.");
  const principal = await requireEnabled(services, row.principal_id);
  if (!wantsRefresh) return { principal, audience };
  return { principal, audience, refreshToken: await createRefreshToken(services, principal.id, audience) };
}
