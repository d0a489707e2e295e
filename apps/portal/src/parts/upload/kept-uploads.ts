import { hashFile } from "./hash-file.ts";

/** An upload that has begun and is not complete, as this browser remembers it. */
export interface KeptUpload {
  publisherId: string;
  uploadId: string;
  /** Of `fingerprintOf`. */
  fingerprint: string;
  fileName: string;
  /** In bytes. */
  size: number;
  /** What the server had when it answered last. */
  offset: number;
  /** Where the file was chosen for, so that the same place can tell of it. */
  place?: string;
  /** ISO 8601. */
  at: string;
}

const key = "slipway.uploads";
/** The server keeps an unfinished upload as long. */
const lifetimeMs = 24 * 60 * 60 * 1000;
const most = 20;
const partBytes = 1024 * 1024;

/**
 * Tells the same file when it is chosen again: name, size, time, and SHA-256 of its first and last MiB. Undefined where
 * the browser computes no hashes. The server compares the hash of the whole file where one was announced.
 */
export async function fingerprintOf(file: File): Promise<string | undefined> {
  const parts = [file.slice(0, partBytes), file.slice(Math.max(0, file.size - partBytes))];
  const [first, last] = await Promise.all(parts.map(hashFile));
  if (first === undefined || last === undefined) return undefined;
  return [file.name, file.size, file.lastModified, first, last].join("/");
}

/** Uploads that can still be continued, the newest first. */
export function listKeptUploads(): KeptUpload[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]") as KeptUpload[];
    const oldest = new Date(Date.now() - lifetimeMs).toISOString();
    return kept.filter(({ at }) => at > oldest);
  } catch {
    return [];
  }
}

/** Remembers an upload, or how far it has come. */
export function keepUpload(upload: KeptUpload): void {
  write([upload, ...listKeptUploads().filter(({ uploadId }) => uploadId !== upload.uploadId)].slice(0, most));
}

/** The server has the file, or has forgotten the upload. */
export function forgetUpload(uploadId: string): void {
  write(listKeptUploads().filter((upload) => upload.uploadId !== uploadId));
}

/** The place has another file, or shall have none. */
export function forgetUploadsFor(place: string): void {
  write(listKeptUploads().filter((upload) => upload.place !== place));
}

function write(uploads: readonly KeptUpload[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(uploads));
  } catch {
    // A full or closed storage: the upload goes on, but would begin anew after a reload.
  }
}
