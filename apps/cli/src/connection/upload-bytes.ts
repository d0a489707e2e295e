import { setTimeout as wait } from "node:timers/promises";
import { routeUrl, type CallOutput } from "@slipway/contracts/client";
import { CliError } from "#cli-error.ts";
import type { Connection } from "#connection/connect.ts";
import { exitCodes } from "#exit-codes.ts";

const chunkBytes = 8 * 1024 * 1024;
const attemptsWithoutProgress = 5;
const pauseMs = 1_000;

export type UploadedFile = NonNullable<CallOutput<"createUpload">["file"]>;

export interface UploadRequest {
  connection: Connection;
  publisherId: string;
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  onProgress: (sentBytes: number) => void;
}

/**
 * Uploads in pieces; after a broken connection it asks how far the upload has come and goes on from there.
 * @throws CliError `upload-failed` when nothing arrives any more.
 */
export async function uploadBytes(request: UploadRequest): Promise<UploadedFile> {
  const { connection, publisherId, fileName, bytes, sha256 } = request;
  let upload = await connection.call("createUpload", {
    params: { publisherId },
    body: { fileName, size: bytes.length, sha256 },
  });
  for (let failures = 0; upload.file === undefined;) {
    const before = upload.offset;
    const sent = await sendChunk(request, upload.uploadId, upload.offset).catch(
      (error: unknown) => error as Error,
    );
    if (!(sent instanceof Error)) upload = sent;
    else if (++failures >= attemptsWithoutProgress) throw uploadFailed(fileName, sent);
    else {
      await wait(pauseMs * failures);
      upload = await connection.call("getUpload", { params: { publisherId, uploadId: upload.uploadId } });
    }
    if (upload.offset > before) failures = 0;
    request.onProgress(upload.offset);
  }
  return upload.file;
}

type Upload = CallOutput<"createUpload">;

async function sendChunk(
  { connection, publisherId, bytes }: UploadRequest,
  uploadId: string,
  offset: number,
): Promise<Upload> {
  const response = await connection.send(routeUrl("appendUpload", { publisherId, uploadId }), {
    method: "PATCH",
    headers: { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) },
    body: bytes.subarray(offset, offset + chunkBytes),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as Upload;
  throw new Error(`status ${response.status}: ${text.slice(0, 500)}`);
}

function uploadFailed(fileName: string, cause: Error): CliError {
  return new CliError("upload-failed", {
    exitCode: exitCodes.failed,
    reason: {
      en: `${fileName} could not be uploaded: ${cause.message}`,
      "zh-CN": `无法上传 ${fileName}：${cause.message}`,
    },
    fix: { en: "Try again; nothing was changed.", "zh-CN": "请重试；未做任何更改。" },
    cause,
  });
}
