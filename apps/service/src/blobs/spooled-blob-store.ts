import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import {
  isBlobHash,
  type BlobStore,
  type ByteRange,
  type ListedBlob,
  type StoredBlob,
} from "./blob-store.ts";
import { spoolToFile } from "./spool-to-file.ts";
import { blobNotFound, storageError } from "./storage-error.ts";
import { buffer } from "node:stream/consumers";

/** What a store on the network must be able to do; keys are hashes. */
export interface ObjectService {
  /** Stores a finished file under its hash; repeating it stores the same. */
  upload(file: string, blob: StoredBlob): Promise<void>;
  download(hash: string, range: ByteRange | undefined): Promise<Readable>;
  /** Undefined when there is no such object. */
  size(hash: string): Promise<number | undefined>;
  delete(hash: string): Promise<void>;
  list(): AsyncIterable<{ name: string; size: number; storedAt: Date }>;
  isMissing(error: unknown): boolean;
}

/**
 * A blob store over an object service. Bytes go through a local temporary file first: their hash is their name, and an
 * upload that can be sent again from the disk survives a short failure of the network.
 */
export function makeSpooledBlobStore(service: ObjectService): BlobStore {
  const failFor = (hash: string) => (error: unknown) => {
    throw service.isMissing(error) ? blobNotFound(hash) : storageError(error);
  };
  const findSize = async (hash: string) =>
    isBlobHash(hash) ? service.size(hash).catch(failFor(hash)) : undefined;
  const open = async (hash: string, range?: ByteRange) => {
    if (!isBlobHash(hash)) throw blobNotFound(hash);
    return service.download(hash, range).catch(failFor(hash));
  };
  return {
    put: (source, options) =>
      withTemporaryFile(async (file) => {
        const blob = await spoolToFile(source, file, options);
        await service.upload(file, blob).catch(failFor(blob.hash));
        return blob;
      }),
    open,
    read: async (hash) => buffer(await open(hash)).catch(failFor(hash)),
    has: async (hash) => (await findSize(hash)) !== undefined,
    size: async (hash) => {
      const size = await findSize(hash);
      if (size === undefined) throw blobNotFound(hash);
      return size;
    },
    delete: async (hash) => {
      if (isBlobHash(hash))
        await service
          .delete(hash)
          .catch((error) => (service.isMissing(error) ? undefined : failFor(hash)(error)));
    },
    list: () => listBlobs(service),
  };
}

async function* listBlobs(service: ObjectService): AsyncIterable<ListedBlob> {
  try {
    for await (const { name, size, storedAt } of service.list()) {
      if (isBlobHash(name)) yield { hash: name, size, storedAt };
    }
  } catch (error) {
    throw storageError(error);
  }
}

async function withTemporaryFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-blob-")).catch((error) => {
    throw storageError(error);
  });
  try {
    return await work(join(folder, randomUUID()));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
