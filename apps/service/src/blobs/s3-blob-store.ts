import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type * as Sdk from "@aws-sdk/client-s3";
import type { BlobStore, ByteRange, StoredBlob } from "./blob-store.ts";
import { makeSpooledBlobStore } from "./spooled-blob-store.ts";
import { storageError } from "./storage-error.ts";

export interface S3BlobStoreOptions {
  /** Must exist. */
  bucket: string;
  /** Before every blob's name; empty or ending in a slash. */
  prefix: string;
  region: string;
  /** Of a store that is not Amazon's; buckets are then addressed by path. */
  endpoint?: string;
  /** Absent: the usual chain of variables, profile and instance role. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

interface Bucket {
  sdk: typeof Sdk;
  client: Sdk.S3Client;
  name: string;
  keyOf(hash: string): string;
}

const partBytes = 16 * 1024 * 1024;

/** Blobs in a bucket of S3 or of a store that speaks its protocol. @throws ServiceError `storage-unavailable` */
export async function openS3BlobStore(options: S3BlobStoreOptions): Promise<BlobStore> {
  const { bucket: name, prefix, region, endpoint, credentials } = options;
  try {
    const sdk = await import("@aws-sdk/client-s3");
    const client = new sdk.S3Client({
      region,
      maxAttempts: 3,
      // Compatible stores know neither trailing checksums nor buckets as host names.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      ...(credentials === undefined ? {} : { credentials }),
    });
    await client.send(new sdk.HeadBucketCommand({ Bucket: name }));
    return makeSpooledBlobStore(serveBucket({ sdk, client, name, keyOf: (hash) => prefix + hash }, prefix));
  } catch (error) {
    throw storageError(error);
  }
}

function serveBucket(bucket: Bucket, prefix: string) {
  const { sdk, client, name, keyOf } = bucket;
  const objectOf = (hash: string) => ({ Bucket: name, Key: keyOf(hash) });
  return {
    upload: (file: string, blob: StoredBlob) => uploadFile(bucket, file, blob),
    download: async (hash: string, range?: ByteRange) => {
      const Range = range && `bytes=${range.start}-${range.end ?? ""}`;
      const answer = await client.send(new sdk.GetObjectCommand({ ...objectOf(hash), Range }));
      return answer.Body as Readable;
    },
    size: async (hash: string) => {
      try {
        return (await client.send(new sdk.HeadObjectCommand(objectOf(hash)))).ContentLength;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    delete: async (hash: string) => {
      await client.send(new sdk.DeleteObjectCommand(objectOf(hash)));
    },
    list: async function* () {
      for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket: name, Prefix: prefix })) {
        for (const { Key = "", Size = 0, LastModified = new Date(0) } of page.Contents ?? []) {
          yield { name: Key.slice(prefix.length), size: Size, storedAt: LastModified };
        }
      }
    },
    isMissing,
  };
}

/** In one request when it is small, else in parts, each of which can be sent again by itself. */
async function uploadFile(bucket: Bucket, file: string, { hash, size }: StoredBlob): Promise<void> {
  const handle = await open(file);
  try {
    const readPart = async (at: number) => {
      const part = Buffer.alloc(Math.min(partBytes, size - at));
      await handle.read(part, 0, part.length, at);
      return part;
    };
    const { sdk, client, name, keyOf } = bucket;
    if (size > partBytes) await uploadParts(bucket, keyOf(hash), size, readPart);
    else
      await client.send(
        new sdk.PutObjectCommand({ Bucket: name, Key: keyOf(hash), Body: await readPart(0) }),
      );
  } finally {
    await handle.close();
  }
}

async function uploadParts(
  { sdk, client, name }: Bucket,
  key: string,
  size: number,
  readPart: (at: number) => Promise<Buffer>,
): Promise<void> {
  const object = { Bucket: name, Key: key };
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(object));
  const upload = { ...object, UploadId };
  try {
    const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for (let at = 0; at < size; at += partBytes) {
      const PartNumber = Parts.length + 1;
      const Body = await readPart(at);
      const { ETag } = await client.send(new sdk.UploadPartCommand({ ...upload, PartNumber, Body }));
      Parts.push({ PartNumber, ETag });
    }
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  } catch (error) {
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => {});
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { name } = error as { name?: unknown };
  return name === "NoSuchKey" || name === "NotFound";
}
