import { createHmac, timingSafeEqual } from "node:crypto";
import { linkPurpose as purpose } from "#config/key-ring.ts";
import type { Secrets } from "#config/secrets.ts";

/** A stored file as a publisher refers to it: the bytes by hash, the name for people. */
export interface Artifact {
  publisherId: string;
  hash: string;
  fileName: string;
}

/**
 * Path of the read-only link of a file: `/artifacts/<publisher>/<hash>-<signature>/<name>`. Always the same for the same
 * file, without expiry, so that pull, push and compare come to rest; whoever holds the link may read, as with the
 * signed links of the original (cpp-api 4.5).
 */
export function makeArtifactPath(secrets: Secrets, artifact: Artifact): string {
  const { publisherId, hash, fileName } = artifact;
  return `/artifacts/${publisherId}/${hash}-${sign(secrets.deriveKey(purpose), artifact)}/${encodeURIComponent(fileName)}`;
}

const pattern = /^\/artifacts\/([a-z0-9-]{1,50})\/([0-9a-f]{64})-([\w-]{22})\/([^/?#]+)$/;

/** The file that a path of ours means; undefined for any other path and for a wrong signature. */
export function readArtifactPath(secrets: Secrets, path: string): Artifact | undefined {
  const [, publisherId, hash, signature, name] = pattern.exec(path) ?? [];
  if (!publisherId || !hash || !signature || !name) return undefined;
  const artifact = { publisherId, hash, fileName: decodeName(name) };
  const keys = [secrets.deriveKey(purpose), ...(secrets.deriveFormerKeys?.(purpose) ?? [])];
  const isOurs = keys.some((key) =>
    timingSafeEqual(Buffer.from(sign(key, artifact)), Buffer.from(signature)),
  );
  return isOurs ? artifact : undefined;
}

/** As `readArtifactPath` for a whole link, of whatever origin this server had when the link was written. */
export function readArtifactLink(secrets: Secrets, link: string): Artifact | undefined {
  const path = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)/i.exec(link)?.[1];
  return path === undefined ? undefined : readArtifactPath(secrets, path);
}

// The name is not signed: it changes nothing about what may be read.
function sign(key: Buffer, { publisherId, hash }: Artifact): string {
  return createHmac("sha256", key).update(`${publisherId}/${hash}`).digest("base64url").slice(0, 22);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
