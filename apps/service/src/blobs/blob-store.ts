import type { Readable } from "node:stream";

/** Bytes `start` to `end`, both included and counted from 0, as in HTTP; without `end` to the last byte. */
export interface ByteRange {
  start: number;
  end?: number;
}

export interface StoredBlob {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  hash: string;
  /** In bytes. */
  size: number;
}

export interface ListedBlob extends StoredBlob {
  /** When these bytes were last put; younger ones may belong to a change that is not committed yet. */
  storedAt: Date;
}

export interface PutOptions {
  /** More bytes are refused with `upload-too-large`, and nothing is kept. */
  limitBytes?: number;
}

/**
 * File contents by their SHA-256. What is stored never changes; putting the same bytes again is the same blob.
 * @throws ServiceError `storage-full`, `storage-unavailable`, and `file-not-found` for a hash that is not stored
 */
export interface BlobStore {
  /** All or nothing: the blob exists, safe on disk, when the promise resolves. An error of `source` is passed on as it is. */
  put(source: Readable | Uint8Array, options?: PutOptions): Promise<StoredBlob>;
  /** Resolves when the blob is known to exist, so that an answer's status can still be chosen. */
  open(hash: string, range?: ByteRange): Promise<Readable>;
  read(hash: string): Promise<Buffer>;
  has(hash: string): Promise<boolean>;
  size(hash: string): Promise<number>;
  /** Deleting what is not there is no error. */
  delete(hash: string): Promise<void>;
  /** In no particular order. */
  list(): AsyncIterable<ListedBlob>;
}

const pattern = /^[0-9a-f]{64}$/;

/** Whether a name in a store is a blob's; other files in a folder or bucket are left alone. */
export function isBlobHash(name: string): boolean {
  return pattern.test(name);
}
