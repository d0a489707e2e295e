import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Secrets } from "#config/secrets.ts";

const version = "v1";

/** Encrypts a secret for storage (AES-256-GCM, key derived per purpose): `v1.<nonce>.<tag>.<text>`, base64url. */
export function encryptSecret(secrets: Secrets, purpose: string, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", secrets.deriveKey(purpose), nonce);
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [version, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
}

/** @throws Error when the text was changed, or written with another installation's key. */
export function decryptSecret(secrets: Secrets, purpose: string, stored: string): string {
  const [found, nonce = "", tag = "", text = ""] = stored.split(".");
  if (found !== version) throw new Error("a stored secret has an unknown form");
  const decipher = createDecipheriv("aes-256-gcm", secrets.deriveKey(purpose), Buffer.from(nonce, "base64url"));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}
