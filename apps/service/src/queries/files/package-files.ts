import type { PackageFile } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { ServiceError } from "#service-error.ts";
import { decodeText, textLimit } from "./decode-text.ts";
import { readStoredPackage } from "./read-stored-package.ts";

interface PackageKey {
  publisherId: string;
  hash: string;
}

/** Files in a package of the publisher. @throws ServiceError `package-not-found`. */
export async function listPackageFiles(
  { services }: Context,
  { publisherId, hash }: PackageKey,
): Promise<{ hash: string; files: z.infer<typeof PackageFile>[] }> {
  const { content } = await readStoredPackage(services, publisherId, hash);
  const files = content.entries
    .map(({ path, bytes }) => ({ path, size: bytes.length, isText: decodeText(bytes) !== undefined }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
  return { hash, files };
}

/** One text file of a package. @throws ServiceError `package-not-found`, `file-not-found`. */
export async function getPackageFile(
  { services }: Context,
  { publisherId, hash, path }: PackageKey & { path: string },
): Promise<CallOutput<"getPackageFile">> {
  const { content } = await readStoredPackage(services, publisherId, hash);
  const entry = content.entries.find((each) => each.path === path);
  const text = entry === undefined ? undefined : decodeText(entry.bytes);
  if (entry === undefined || text === undefined) {
    throw new ServiceError("file-not-found", {
      detail: entry === undefined ? `The package has no file "${path}".` : `"${path}" is not a text file.`,
      detailZh: entry === undefined ? `包中没有文件“${path}”。` : `“${path}”不是文本文件。`,
    });
  }
  return { path, text, truncated: entry.bytes.length > textLimit };
}
