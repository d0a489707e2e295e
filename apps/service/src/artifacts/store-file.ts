import type { Services } from "#compose.ts";
import { grantBlob, insertBlob } from "#database/repositories/blob.ts";
import { requireBytes } from "#blobs/require-bytes.ts";
import type { StoredArtifact } from "#definition/artifact-facts.ts";
import { detectMediaType } from "./detect-media-type.ts";

/** Stores bytes for a publisher: first in the store, then in the database, so that no row lacks its bytes. */
export async function storeFile(
  services: Services,
  publisherId: string,
  fileName: string,
  bytes: Buffer,
): Promise<StoredArtifact> {
  const { hash, size } = await services.blobs.put(bytes);
  return registerFile(services, publisherId, { hash, size, fileName, mediaType: detectMediaType(bytes) });
}

/** Writes down a file whose bytes are in the store. */
export async function registerFile(
  services: Services,
  publisherId: string,
  file: StoredArtifact,
): Promise<StoredArtifact> {
  const now = services.clock.now();
  await services.withTransaction(async (transaction) => {
    await insertBlob(transaction, { ...file, now });
    await requireBytes(services, file.hash);
    await grantBlob(transaction, { publisherId, hash: file.hash, fileName: file.fileName, now });
  });
  return file;
}
