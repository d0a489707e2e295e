import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type { Secrets } from "#config/secrets.ts";

const version = "v2";
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a secret for storage: AES-256-GCM with a key derived per purpose. The answer is
 * `v2.<key id>.<nonce, text and tag>`, base64url; the id tells which of the installation's keys opens it again.
 */
export function encryptSecret(secrets: Secrets, purpose: string, plain: string): string {
  const key = secrets.deriveKey(purpose);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return [version, idOf(key), sealed.toString("base64url")].join(".");
}

/** @throws Error when the text was changed, or written with a key that this installation does not have (any more) */
export function decryptSecret(secrets: Secrets, purpose: string, stored: string): string {
  const [found, id, sealed = ""] = stored.split(".");
  if (found !== version) throw new Error("a stored secret has an unknown form");
  const keys = [secrets.deriveKey(purpose), ...(secrets.deriveFormerKeys?.(purpose) ?? [])];
  const key = keys.find((candidate) => idOf(candidate) === id);
  if (key === undefined)
    throw new Error("a stored secret was encrypted with a key that SLIPWAY_SECRET_KEY does not hold");
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const text = bytes.subarray(nonceBytes, -tagBytes);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}

/** How everything begins that was sealed for a purpose with the key in use. */
export function sealedPrefix(secrets: Secrets, purpose: string): string {
  return `${version}.${idOf(secrets.deriveKey(purpose))}.`;
}

/** Says nothing about the key, and is never the same for two. */
function idOf(key: Buffer): string {
  return createHash("sha256").update("slipway key id").update(key).digest("base64url").slice(0, 8);
}
