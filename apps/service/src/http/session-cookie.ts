import type { Config } from "#config/config.ts";
import { sessionCookieName, sessionLifetimeMs } from "#identity/session.ts";

/** The `Set-Cookie` header that begins a session: no script may read it, no other site's request that writes carries it. */
export function writeSessionCookie(config: Config, token: string): string {
  return formatCookie(config, token, Math.floor(sessionLifetimeMs / 1000));
}

/** The `Set-Cookie` header that makes a browser forget its session. */
export function clearSessionCookie(config: Config): string {
  return formatCookie(config, "", 0);
}

function formatCookie({ publicUrl }: Config, value: string, seconds: number): string {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${sessionCookieName(publicUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}
