import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, opendir, readFile, readdir, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import {
  isBlobHash,
  type BlobStore,
  type ByteRange,
  type ListedBlob,
  type PutOptions,
  type StoredBlob,
} from "./blob-store.ts";
import { spoolToFile } from "./spool-to-file.ts";
import { blobNotFound, storageError } from "./storage-error.ts";

const leftoverAfterMs = 24 * 60 * 60 * 1000;

/**
 * Blobs as files `<folder>/ab/abcd…`, the first two digits spreading them over 256 folders. Several processes may share
 * the folder, on one machine or a network file system.
 * @throws ServiceError `storage-unavailable` when the folder cannot be made
 */
export async function openFolderBlobStore(folder: string): Promise<BlobStore> {
  const incoming = join(folder, "incoming");
  await mkdir(incoming, { recursive: true }).catch(fail);
  await deleteLeftovers(incoming);
  const fileOf = (hash: string) => {
    if (!isBlobHash(hash)) throw blobNotFound(hash);
    return join(folder, hash.slice(0, 2), hash);
  };
  const sizeOf = async (hash: string) =>
    (await stat(fileOf(hash)).catch((error) => failFor(hash, error))).size;
  return {
    put: (source, options) => putFile(folder, incoming, source, options),
    open: async (hash, range) => openFile(hash, fileOf(hash), range),
    read: async (hash) => readFile(fileOf(hash)).catch((error) => failFor(hash, error)),
    has: async (hash) =>
      isBlobHash(hash) &&
      stat(fileOf(hash)).then(
        () => true,
        (error) => (isMissing(error) ? false : fail(error)),
      ),
    size: sizeOf,
    delete: async (hash) => {
      await unlink(fileOf(hash)).catch((error) => (isMissing(error) ? undefined : fail(error)));
    },
    list: () => listFiles(folder),
  };
}

async function putFile(
  folder: string,
  incoming: string,
  source: Readable | Uint8Array,
  options?: PutOptions,
): Promise<StoredBlob> {
  // Beside the final folders, so that the rename stays within one file system and is atomic.
  const own = join(incoming, randomUUID());
  const blob = await spoolToFile(source, own, options);
  const target = join(folder, blob.hash.slice(0, 2));
  try {
    await mkdir(target, { recursive: true });
    await rename(own, join(target, blob.hash));
    await syncFolder(target);
  } catch (error) {
    await unlink(own).catch(() => {});
    fail(error);
  }
  return blob;
}

async function openFile(hash: string, file: string, range: ByteRange = { start: 0 }): Promise<Readable> {
  const handle = await open(file).catch((error) => failFor(hash, error));
  return createReadStream(file, { fd: handle, start: range.start, end: range.end ?? Infinity });
}

async function* listFiles(folder: string): AsyncIterable<ListedBlob> {
  const names = await readdir(folder).catch(fail);
  for (const name of names.filter((entry) => /^[0-9a-f]{2}$/.test(entry))) {
    for await (const entry of await opendir(join(folder, name)).catch(fail)) {
      if (!isBlobHash(entry.name)) continue;
      // Another process may delete it while this one lists.
      const found = await stat(join(folder, name, entry.name)).catch(() => undefined);
      if (found) yield { hash: entry.name, size: found.size, storedAt: found.mtime };
    }
  }
}

/** A rename survives a power cut only when its folder is on disk too. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

/** What a killed process left half written. */
async function deleteLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = join(incoming, name);
    const found = await stat(file).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > leftoverAfterMs) await unlink(file).catch(() => {});
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

function failFor(hash: string, error: unknown): never {
  throw isMissing(error) ? blobNotFound(hash) : storageError(error);
}

function fail(error: unknown): never {
  throw storageError(error);
}
