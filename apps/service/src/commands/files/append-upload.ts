import { Readable } from "node:stream";
import type { CallOutput } from "@slipway/contracts/client";
import { detectStoredMediaType } from "#artifacts/detect-media-type.ts";
import { requireBytes } from "#blobs/require-bytes.ts";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { grantBlob, insertBlob } from "#database/repositories/blob.ts";
import {
  completeUpload,
  getUploadRow,
  insertPart,
  listParts,
  resetUpload,
  type UploadKey,
  type UploadRow,
} from "#database/repositories/upload.ts";
import { describeUpload } from "#queries/files/describe-upload.ts";
import { ServiceError } from "#service-error.ts";

export interface UploadPiece extends UploadKey {
  /** Where the bytes begin, from the header `Upload-Offset`. */
  offset: number;
  bytes: Readable;
}

/**
 * Takes the bytes from an offset on. A piece counts once all of it is stored; one that broke off is sent again.
 * @throws ServiceError `upload-offset-wrong` with the right offset, `upload-too-large`, `upload-damaged` (the upload then
 * begins anew), `storage-full`.
 */
export async function appendUpload(
  context: Context,
  input: UploadPiece,
): Promise<CallOutput<"appendUpload">> {
  const { services } = context;
  const row = await getUploadRow(services.db, input, services.clock.now());
  if (row.hash !== null) return describeUpload(services, row);
  checkOffset(row, input.offset);
  const piece = await services.blobs.put(input.bytes, { limitBytes: row.size - row.offset_bytes });
  const isComplete = await services.withTransaction(async (transaction) => {
    const locked = await getUploadRow(transaction, input, services.clock.now(), true);
    checkOffset(locked, input.offset);
    if (piece.size > 0) await insertPart(transaction, { ...input, ...piece });
    return input.offset + piece.size === locked.size;
  });
  if (isComplete) await finish(context, row);
  return describeUpload(services, await getUploadRow(services.db, input, services.clock.now()));
}

function checkOffset(row: UploadRow, offset: number): void {
  if (row.offset_bytes === offset) return;
  throw new ServiceError("upload-offset-wrong", {
    detail: `Continue at byte ${row.offset_bytes}, not ${offset}.`,
    detailZh: `请从字节 ${row.offset_bytes} 继续，而不是 ${offset}。`,
    offset: row.offset_bytes,
  });
}

/** Puts the pieces together, compares the hash and lets the publisher use the file. */
async function finish({ services, actor }: Context, row: UploadRow): Promise<void> {
  const hashes = await listParts(services.db, row.id);
  const only = hashes.length === 1 ? hashes[0] : undefined;
  const hash = only ?? (await services.blobs.put(Readable.from(readAll(services, hashes)))).hash;
  if (row.sha256 !== null && row.sha256 !== hash) {
    await services.withTransaction((transaction) => resetUpload(transaction, row.id));
    throw new ServiceError("upload-damaged", {
      detail: `"${row.file_name}" arrived with another hash than announced. Send it again from byte 0.`,
      detailZh: `“${row.file_name}”的哈希与声明的不同。请从字节 0 重新发送。`,
    });
  }
  const mediaType = await detectStoredMediaType(services, hash);
  const now = services.clock.now();
  const { publisher_id: publisherId, file_name: fileName } = row;
  await services.withTransaction(async (transaction) => {
    await insertBlob(transaction, { hash, size: row.size, mediaType, fileName, now });
    await requireBytes(services, hash);
    await grantBlob(transaction, { publisherId, hash, fileName, now });
    await completeUpload(transaction, row.id, hash);
    const details = { fileName, hash, size: row.size };
    await recordAudit(transaction, {
      event: "upload.completed",
      actor,
      at: now,
      publisherId,
      details,
      onceKey: `upload/${row.id}`,
    });
  });
}

async function* readAll(services: Services, hashes: readonly string[]): AsyncGenerator<Buffer> {
  for (const hash of hashes) {
    for await (const chunk of await services.blobs.open(hash)) yield chunk as Buffer;
  }
}
