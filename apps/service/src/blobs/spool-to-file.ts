import { createHash } from "node:crypto";
import { open, unlink } from "node:fs/promises";
import type { Readable } from "node:stream";
import { ServiceError } from "#service-error.ts";
import type { PutOptions, StoredBlob } from "./blob-store.ts";
import { storageError } from "./storage-error.ts";

/**
 * Writes `source` to a new file and hashes it on the way; the bytes are on disk when this resolves. Whatever fails, the
 * file is gone afterwards.
 * @throws ServiceError `upload-too-large`, `storage-full`, `storage-unavailable`; errors of `source` as they are
 */
export async function spoolToFile(
  source: Readable | Uint8Array,
  file: string,
  options: PutOptions = {},
): Promise<StoredBlob> {
  const { limitBytes = Infinity } = options;
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(file, "wx", 0o640).catch(failAsStorage);
  try {
    for await (const chunk of source instanceof Uint8Array
      ? [source]
      : (source as AsyncIterable<Uint8Array>)) {
      size += chunk.byteLength;
      if (size > limitBytes) throw tooLarge(limitBytes);
      hash.update(chunk);
      await handle.writeFile(chunk).catch(failAsStorage);
    }
    await handle.sync().catch(failAsStorage);
    await handle.close().catch(failAsStorage);
    return { hash: hash.digest("hex"), size };
  } catch (error) {
    await handle.close().catch(() => {});
    await unlink(file).catch(() => {});
    throw error;
  }
}

function failAsStorage(error: unknown): never {
  throw storageError(error);
}

function tooLarge(limitBytes: number): ServiceError {
  return new ServiceError("upload-too-large", {
    detail: `The file is larger than the limit of ${limitBytes} bytes; nothing was saved.`,
    detailZh: `文件超过 ${limitBytes} 字节的限制；未保存任何内容。`,
    limitBytes,
  });
}
