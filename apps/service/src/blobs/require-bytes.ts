import { ServiceError } from "#service-error.ts";
import type { BlobStore } from "./blob-store.ts";

/**
 * Makes sure that bytes which a row is about to name are still there: the collection may have taken old ones between
 * their arrival and the row. @throws ServiceError `storage-unavailable`, after which they are sent again
 */
export async function requireBytes({ blobs }: { blobs: BlobStore }, hash: string): Promise<void> {
  if (!(await blobs.has(hash))) throw new ServiceError("storage-unavailable");
}
