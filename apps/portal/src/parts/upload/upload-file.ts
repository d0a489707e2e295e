import { ApiError, routeUrl } from "@slipway/contracts/client";
import type { CallOutput } from "@slipway/contracts/client";
import { client } from "#api/client.ts";
import {
  fingerprintOf,
  forgetUpload,
  forgetUploadsFor,
  keepUpload,
  listKeptUploads,
} from "./kept-uploads.ts";

export type UploadedFile = NonNullable<CallOutput<"getUpload">["file"]>;

/** One piece: small enough to lose little when the connection breaks, large enough to be quick. */
const pieceBytes = 8 * 1024 * 1024;
const attempts = 5;

export interface UploadOptions {
  /** Told after each piece, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** In hex. The server compares it with what arrived, and takes a file that it has already without its bytes. */
  sha256?: string | undefined;
  /** Names the control that the file is chosen for: see `KeptUpload`. */
  place?: string;
}

/**
 * Uploads a file in pieces and goes on where it stopped: when the connection breaks, and, for the same file chosen again,
 * after the page was closed. @throws ApiError when refused.
 */
export async function uploadFile(
  publisherId: string,
  file: File,
  options: UploadOptions = {},
): Promise<UploadedFile> {
  const { file: uploaded } = await upload(publisherId, file, options);
  return uploaded;
}

/** Uploads a file that goes with an incident and answers the upload's id. @throws ApiError when refused. */
export async function uploadForIncident(publisherId: string, file: File): Promise<string> {
  return (await upload(publisherId, file, {})).uploadId;
}

async function upload(
  publisherId: string,
  file: File,
  options: UploadOptions,
): Promise<{ uploadId: string; file: UploadedFile }> {
  const begun = await begin(publisherId, file, options);
  let { state } = begun;
  const params = { publisherId, uploadId: state.uploadId };
  options.onProgress?.(state.offset / file.size);
  let failures = 0;
  while (state.file === undefined) {
    options.signal?.throwIfAborted();
    try {
      state = await sendPiece(
        params,
        file.slice(state.offset, state.offset + pieceBytes),
        state.offset,
        options,
      );
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures >= attempts || !mayGoOn(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** failures));
      state = await client.call("getUpload", { params });
    }
    begun.keep(state.offset);
    options.onProgress?.(file.size === 0 ? 1 : state.offset / file.size);
  }
  forgetUpload(state.uploadId);
  if (options.place !== undefined) forgetUploadsFor(options.place);
  return { uploadId: state.uploadId, file: state.file };
}

interface BegunUpload {
  state: CallOutput<"getUpload">;
  /** Remembers in this browser how far the upload has come. */
  keep: (offset: number) => void;
}

/** Takes up the upload that this browser remembers of the file, or begins one. */
async function begin(publisherId: string, file: File, options: UploadOptions): Promise<BegunUpload> {
  const { sha256, place } = options;
  // One piece has nothing to go on from.
  const fingerprint = file.size > pieceBytes ? await fingerprintOf(file) : undefined;
  const body = { fileName: file.name, size: file.size, ...(sha256 === undefined ? {} : { sha256 }) };
  const state =
    (fingerprint === undefined ? undefined : await takeUp(publisherId, fingerprint)) ??
    (await client.call("createUpload", { params: { publisherId }, body }));
  const keep = (offset: number) => {
    if (fingerprint === undefined) return;
    const { uploadId, size } = state;
    const at = new Date().toISOString();
    const kept = { publisherId, uploadId, fingerprint, fileName: file.name, size, offset, at };
    keepUpload(place === undefined ? kept : { ...kept, place });
  };
  if (state.file === undefined) keep(state.offset);
  return { state, keep };
}

async function takeUp(
  publisherId: string,
  fingerprint: string,
): Promise<CallOutput<"getUpload"> | undefined> {
  const kept = listKeptUploads().find(
    (upload) => upload.publisherId === publisherId && upload.fingerprint === fingerprint,
  );
  if (kept === undefined) return undefined;
  try {
    return await client.call("getUpload", { params: { publisherId, uploadId: kept.uploadId } });
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.status >= 500) throw error;
    forgetUpload(kept.uploadId);
    return undefined;
  }
}

/** The connection, a restarting server, or an offset that both sides see differently. */
function mayGoOn(error: unknown): boolean {
  if (error instanceof DOMException && error.name === "AbortError") return false;
  if (!(error instanceof ApiError)) return true;
  return error.problem.status >= 500 || error.problem.code === "upload-offset-wrong";
}

async function sendPiece(
  params: { publisherId: string; uploadId: string },
  piece: Blob,
  offset: number,
  { signal }: UploadOptions,
): Promise<CallOutput<"getUpload">> {
  const answer = await fetch(routeUrl("appendUpload", params), {
    method: "PATCH",
    headers: { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) },
    body: piece,
    ...(signal === undefined ? {} : { signal }),
  });
  const content = (await answer.json()) as unknown;
  if (!answer.ok) throw new ApiError(content as ApiError["problem"]);
  return content as CallOutput<"getUpload">;
}
