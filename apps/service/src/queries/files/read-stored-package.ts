import type { PackageInput } from "@slipway/certification";
import { readZip } from "@slipway/package-reader";
import type { Services } from "#compose.ts";
import { findPublisherBlobs } from "#database/repositories/blob.ts";
import { ServiceError } from "#service-error.ts";

/** A package's entries with the name that the file was uploaded under. */
export interface StoredPackage {
  content: PackageInput;
  fileName: string;
}

/**
 * Reads a stored package within the reader's limits; what is wrong with it stands in `problems`.
 * @throws ServiceError `package-not-found` when the publisher may not use this file.
 */
export async function readStoredPackage(
  services: Services,
  publisherId: string,
  hash: string,
): Promise<StoredPackage> {
  const [blob] = await findPublisherBlobs(services.db, publisherId, [hash]);
  if (blob === undefined) throw new ServiceError("package-not-found");
  return { content: await readZip(await services.blobs.read(hash), blob.fileName), fileName: blob.fileName };
}
