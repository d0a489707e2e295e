import type { CallOutput } from "@slipway/contracts/client";
import { makeArtifactPath } from "#artifacts/artifact-link.ts";
import type { Services } from "#compose.ts";
import { findPublisherBlobs } from "#database/repositories/blob.ts";
import type { UploadRow } from "#database/repositories/upload.ts";

/** How far an upload has come; its file once every byte is there. */
export async function describeUpload(services: Services, row: UploadRow): Promise<CallOutput<"getUpload">> {
  const { publisher_id: publisherId, file_name: fileName, hash } = row;
  const [blob] = hash === null ? [] : await findPublisherBlobs(services.db, publisherId, [hash]);
  const upload = { uploadId: row.id, fileName, size: row.size, offset: row.offset_bytes };
  if (hash === null || blob === undefined) return upload;
  const url = services.config.publicUrl + makeArtifactPath(services.secrets, { publisherId, hash, fileName });
  return { ...upload, file: { hash, url, size: blob.size, mediaType: blob.mediaType } };
}
