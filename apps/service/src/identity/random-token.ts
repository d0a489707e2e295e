import { createHash, randomBytes } from "node:crypto";

/** Tells people and secret scanners that what they found is an API token of Slipway. */
export const apiTokenPrefix = "slw_";

/** A bearer secret of 256 random bits. */
export function makeToken(prefix: typeof apiTokenPrefix | "" = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** What the database keeps of a bearer secret. It is random already, so a fast hash is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
