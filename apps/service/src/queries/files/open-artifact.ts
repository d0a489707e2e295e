import type { Readable } from "node:stream";
import { readArtifactPath } from "#artifacts/artifact-link.ts";
import type { Services } from "#compose.ts";
import { findPublisherBlobs } from "#database/repositories/blob.ts";
import { ServiceError } from "#service-error.ts";

/** A stored file that a link of ours opens. */
export interface OpenedArtifact {
  hash: string;
  fileName: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  open(): Promise<Readable>;
}

/** The file that a signed path (artifact-link.ts) means. @throws ServiceError `file-not-found` */
export async function openArtifact(services: Services, path: string): Promise<OpenedArtifact> {
  const artifact = readArtifactPath(services.secrets, path);
  const [blob] =
    artifact === undefined
      ? []
      : await findPublisherBlobs(services.db, artifact.publisherId, [artifact.hash]);
  if (artifact === undefined || blob === undefined) throw new ServiceError("file-not-found");
  const { hash, mediaType, size } = blob;
  return { hash, mediaType, size, fileName: artifact.fileName, open: () => services.blobs.open(hash) };
}
