import type { IncidentFile } from "#domain/incident.ts";
import type { Database } from "#database/database.ts";
import { findUploadedFiles } from "#database/repositories/incident-message.ts";
import { ServiceError } from "#service-error.ts";

/** The uploaded files of a message. @throws ServiceError `upload-not-found` when one is unknown, foreign or not finished. */
export async function findAttachments(
  db: Database,
  publisherId: string,
  files: readonly { uploadId: string }[] | undefined,
): Promise<IncidentFile[]> {
  const ids = (files ?? []).map((file) => file.uploadId);
  const uploaded = await findUploadedFiles(db, publisherId, ids);
  return ids.map((id) => {
    const file = uploaded.get(id);
    if (file !== undefined) return file;
    throw new ServiceError("upload-not-found", {
      detail: `The upload "${id}" is not this publisher's, or its bytes have not all arrived.`,
      detailZh: `上传“${id}”不属于此发布者，或其内容尚未全部到达。`,
    });
  });
}
