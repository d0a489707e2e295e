import { useRefreshToken } from "../refresh-token.ts";
import type { Grant, GrantRequest } from "./grant.ts";
import { requireEnabled } from "./require-enabled.ts";

/** A program renews its sign-in (RFC 6749 6). @throws OAuthError */
export async function grantByRefreshToken({ services, form }: GrantRequest): Promise<Grant> {
  const { principalId, audience, refreshToken } = await useRefreshToken(
    services,
    form.get("refresh_token") ?? "",
  );
  return { principal: await requireEnabled(services, principalId), audience, refreshToken };
}
