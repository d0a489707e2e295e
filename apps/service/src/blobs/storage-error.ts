import { ServiceError } from "#service-error.ts";

const fullCodes: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

/** The refusal that a user sees when the store failed; `cause` keeps the store's own words for the log. */
export function storageError(cause: unknown): ServiceError {
  if (cause instanceof ServiceError) return cause;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  const error = new ServiceError(fullCodes.includes(code) ? "storage-full" : "storage-unavailable");
  error.cause = cause;
  return error;
}

/** No blob has this hash. */
export function blobNotFound(hash: string): ServiceError {
  return new ServiceError("file-not-found", {
    detail: `No stored file has the hash ${hash}.`,
    detailZh: `没有哈希为 ${hash} 的已存储文件。`,
  });
}
