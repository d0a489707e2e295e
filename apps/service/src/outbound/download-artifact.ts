import { basename } from "node:path";
import type { BlobStore, StoredBlob } from "#blobs/blob-store.ts";
import { ServiceError } from "#service-error.ts";
import type { GuardedFetch } from "./guarded-fetch.ts";
import { OutboundError, statusError } from "./outbound-error.ts";

export interface DownloadOptions {
  /** Larger files are refused. */
  limitBytes: number;
  timeoutMs: number;
}

export interface DownloadedArtifact extends StoredBlob {
  /** The last part of the address's path, as a person would call the file. */
  fileName: string;
}

/**
 * Downloads a file that a definition names by its address into the blob store; it never holds it in memory.
 * @throws OutboundError when the address, its server or the transfer is at fault
 * @throws ServiceError when the store is
 */
export async function downloadArtifact(
  parts: { fetch: GuardedFetch; blobs: BlobStore },
  url: string,
  options: DownloadOptions,
): Promise<DownloadedArtifact> {
  const answer = await parts.fetch(url, options);
  if (answer.status !== 200) {
    answer.body.destroy();
    throw statusError(answer.status);
  }
  try {
    const blob = await parts.blobs.put(answer.body);
    return { ...blob, fileName: nameOf(url) };
  } catch (error) {
    answer.body.destroy();
    if (error instanceof OutboundError || error instanceof ServiceError) throw error;
    throw new OutboundError("no-answer", (error as NodeJS.ErrnoException).code ?? "", { cause: error });
  }
}

function nameOf(url: string): string {
  const last = basename(new URL(url).pathname);
  try {
    return decodeURIComponent(last) || "file";
  } catch {
    return last;
  }
}
