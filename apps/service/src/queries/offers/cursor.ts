import { ServiceError } from "#service-error.ts";

/** A place in a sorted list: the last row's keys. Opaque to callers. */
export function writeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/** @throws ServiceError `request-invalid` for a cursor that no answer of ours held. */
export function readCursor(cursor: string | undefined): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(keys) && keys.every((key) => typeof key === "string" || typeof key === "number"))
      return keys.map(String);
  } catch {
    // Told below.
  }
  throw unknownCursor();
}

/** As `readCursor`, for lists that are sorted by one number. @throws ServiceError `request-invalid` */
export function readNumberCursor(cursor: string | undefined): number | undefined {
  const key = readCursor(cursor)?.[0];
  if (key === undefined) return undefined;
  const number = Number(key);
  if (!Number.isSafeInteger(number)) throw unknownCursor();
  return number;
}

/** What a cursor is answered that was not written here. */
export function unknownCursor(): ServiceError {
  return new ServiceError("request-invalid", {
    problems: [
      {
        code: "cursor-unknown",
        pointer: "/cursor",
        in: "query",
        message: "The cursor is not one that was answered here.",
        messageZh: "该游标不是此处返回的游标。",
        fix: "Begin with the first page.",
        fixZh: "请从第一页开始。",
      },
    ],
  });
}
