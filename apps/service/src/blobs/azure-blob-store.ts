import type { Readable } from "node:stream";
import type { ContainerClient } from "@azure/storage-blob";
import type { BlobStore, ByteRange } from "./blob-store.ts";
import { makeSpooledBlobStore } from "./spooled-blob-store.ts";
import { storageError } from "./storage-error.ts";

export interface AzureBlobStoreOptions {
  /** Of a storage account, as the Azure portal shows it. */
  connectionString: string;
  /** Made when it does not exist. */
  container: string;
  /** Before every blob's name; empty or ending in a slash. */
  prefix: string;
}

const partBytes = 8 * 1024 * 1024;

/** Blobs in a container of an Azure storage account. @throws ServiceError `storage-unavailable` */
export async function openAzureBlobStore(options: AzureBlobStoreOptions): Promise<BlobStore> {
  try {
    const container = await connect(options);
    await container.createIfNotExists();
    return makeSpooledBlobStore(serveContainer(container, options.prefix));
  } catch (error) {
    throw storageError(error);
  }
}

async function connect({ connectionString, container }: AzureBlobStoreOptions): Promise<ContainerClient> {
  const { BlobServiceClient } = await import("@azure/storage-blob");
  const retryOptions = { maxTries: 3, tryTimeoutInMs: 60_000, maxRetryDelayInMs: 2000 };
  return BlobServiceClient.fromConnectionString(connectionString, { retryOptions }).getContainerClient(
    container,
  );
}

function serveContainer(container: ContainerClient, prefix: string) {
  const clientOf = (hash: string) => container.getBlockBlobClient(prefix + hash);
  return {
    upload: async (file: string, { hash }: { hash: string }) => {
      await clientOf(hash).uploadFile(file, {
        blockSize: partBytes,
        maxSingleShotSize: partBytes,
        concurrency: 2,
      });
    },
    download: async (hash: string, range: ByteRange = { start: 0 }) => {
      const length = range.end === undefined ? undefined : range.end - range.start + 1;
      const answer = await clientOf(hash).download(range.start, length, { maxRetryRequests: 3 });
      return answer.readableStreamBody as Readable;
    },
    size: async (hash: string) => {
      try {
        return (await clientOf(hash).getProperties()).contentLength;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    delete: async (hash: string) => {
      await clientOf(hash).delete();
    },
    list: async function* () {
      for await (const { name, properties } of container.listBlobsFlat({ prefix })) {
        yield {
          name: name.slice(prefix.length),
          size: properties.contentLength ?? 0,
          storedAt: properties.lastModified,
        };
      }
    },
    isMissing,
  };
}

function isMissing(error: unknown): boolean {
  return (error as { statusCode?: unknown }).statusCode === 404;
}
