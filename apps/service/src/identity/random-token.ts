import { createHash, randomBytes } from "node:crypto";

/** A bearer secret of 256 random bits; the prefix tells people and scanners what they found. */
export function makeToken(prefix: "slw_" | "" = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** What the database keeps of a bearer secret. It is random already, so a fast hash is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
