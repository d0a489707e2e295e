import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import type { JWK } from "jose";
import type { Secrets } from "#config/secrets.ts";

export const signingAlgorithm = "EdDSA";

/** The key that signs the tokens of the embedded provider. */
export interface SigningKey {
  id: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** As `keys` of the key set endpoint shows it. */
  publicJwk: JWK;
}

// RFC 8410: the fixed beginning of an Ed25519 private key in PKCS #8; the 32 bytes of the seed follow.
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const known = new WeakMap<Buffer, SigningKey>();
const purpose = "token-signing";

/** Derived from the installation's own key, so every process signs alike and nothing more needs to be kept. */
export function loadSigningKey(secrets: Secrets): SigningKey {
  return makeSigningKey(secrets.deriveKey(purpose));
}

/** The one in use, and those that signed tokens which may not have expired. */
export function loadSigningKeys(secrets: Secrets): SigningKey[] {
  return [loadSigningKey(secrets), ...(secrets.deriveFormerKeys?.(purpose) ?? []).map(makeSigningKey)];
}

function makeSigningKey(seed: Buffer): SigningKey {
  const existing = known.get(seed);
  if (existing !== undefined) return existing;
  const der = Buffer.concat([pkcs8Prefix, seed]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey);
  const jwk = publicKey.export({ format: "jwk" });
  const id = createHash("sha256").update(String(jwk.x)).digest("base64url").slice(0, 16);
  const publicJwk = { ...jwk, kid: id, use: "sig", alg: signingAlgorithm } as JWK;
  const key = { id, privateKey, publicKey, publicJwk };
  known.set(seed, key);
  return key;
}
