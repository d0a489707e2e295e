import type { CallOutput } from "@slipway/contracts/client";
import { requireUploadRoom } from "#artifacts/require-room.ts";
import type { Context } from "#context.ts";
import { getUploadRow, insertUpload } from "#database/repositories/upload.ts";
import { findPublisherBlobs } from "#database/repositories/blob.ts";
import { lockUsage } from "#database/repositories/publisher-usage.ts";
import { describeUpload } from "#queries/files/describe-upload.ts";
import { ServiceError } from "#service-error.ts";

const lifetimeMs = 24 * 60 * 60 * 1000;

export interface NewUpload {
  publisherId: string;
  fileName: string;
  /** In bytes. */
  size: number;
  /** Compared when every byte has arrived; a file that the publisher has already needs no bytes. */
  sha256?: string | undefined;
}

/**
 * Begins a resumable upload.
 * @throws ServiceError `upload-too-large`, `upload-quota-reached`, `storage-quota-reached`.
 */
export async function createUpload(
  { services, actor }: Context,
  input: NewUpload,
): Promise<CallOutput<"createUpload">> {
  const { maxPackageBytes } = services.config.limits;
  if (input.size > maxPackageBytes) {
    throw new ServiceError("upload-too-large", {
      detail: `"${input.fileName}" has ${input.size} bytes; at most ${maxPackageBytes} are taken.`,
      detailZh: `“${input.fileName}”有 ${input.size} 字节；最多接受 ${maxPackageBytes} 字节。`,
    });
  }
  if (actor.kind === "system") throw new ServiceError("forbidden");
  const now = services.clock.now();
  const [known] =
    input.sha256 === undefined
      ? []
      : await findPublisherBlobs(services.db, input.publisherId, [input.sha256]);
  const isKnown = known !== undefined && known.size === input.size;
  const uploadId = services.newId();
  await services.withTransaction(async (transaction) => {
    await lockUsage(transaction, input.publisherId);
    if (!isKnown) await requireUploadRoom(services, transaction, input.publisherId, input.size);
    await insertUpload(transaction, {
      id: uploadId,
      publisher_id: input.publisherId,
      file_name: input.fileName.replace(/^.*[\\/]/, "") || "file",
      size: input.size,
      offset_bytes: isKnown ? input.size : 0,
      sha256: input.sha256 ?? null,
      hash: isKnown ? known.hash : null,
      created_by: actor.principalId,
      created_at: now,
      expires_at: new Date(now.getTime() + lifetimeMs),
    });
  });
  return describeUpload(
    services,
    await getUploadRow(services.db, { publisherId: input.publisherId, uploadId }, now),
  );
}
