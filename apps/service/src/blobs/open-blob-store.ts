import { ConfigError } from "#config/read-setting.ts";
import { openAzureBlobStore } from "./azure-blob-store.ts";
import type { BlobStore } from "./blob-store.ts";
import { openFolderBlobStore } from "./folder-blob-store.ts";
import { openS3BlobStore } from "./s3-blob-store.ts";

export interface BlobStoreSecrets {
  /** Of the storage account that an `azure:` address means. */
  azureConnectionString?: string | undefined;
}

/**
 * Opens the store that SLIPWAY_BLOBS names: a folder, `azure://<container>[/<prefix>]`, or
 * `s3://<bucket>[/<prefix>][?region=<region>&endpoint=<url>]`; S3's credentials come from the variables and profiles
 * that every program for S3 reads.
 * @throws ConfigError when the address cannot be understood
 * @throws ServiceError `storage-unavailable` when the store does not answer
 */
export async function openBlobStore(address: string, secrets: BlobStoreSecrets = {}): Promise<BlobStore> {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return openFolderBlobStore(address);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url?.hostname || url.username || !(scheme === "azure" || scheme === "s3")) throw wrongAddress(address);
  const folder = url.pathname.replace(/^\/+|\/+$/g, "");
  const prefix = folder === "" ? "" : `${folder}/`;
  if (scheme === "s3")
    return openS3BlobStore({ bucket: url.hostname, prefix, ...readS3Query(url.searchParams) });
  const { azureConnectionString: connectionString } = secrets;
  if (connectionString === undefined)
    throw wrongAddress(address, " together with AZURE_STORAGE_CONNECTION_STRING");
  return openAzureBlobStore({ connectionString, container: url.hostname, prefix });
}

function readS3Query(query: URLSearchParams) {
  const endpoint = query.get("endpoint");
  return { region: query.get("region") ?? "us-east-1", ...(endpoint === null ? {} : { endpoint }) };
}

function wrongAddress(address: string, condition = ""): ConfigError {
  return new ConfigError(
    "SLIPWAY_BLOBS",
    `a folder, azure://<container> or s3://<bucket>${condition}`,
    address,
  );
}
