import { createHash } from "node:crypto";
import type { Person } from "./person.ts";

export interface UploadedFile {
  hash: string;
  url: string;
  size: number;
}

/** Uploads bytes as the portal and the command line do: announce, send, and let the server compare the hash. */
export async function uploadFile(
  person: Person,
  publisherId: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<UploadedFile> {
  const { uploadId } = await person.client.call("createUpload", {
    params: { publisherId },
    body: { fileName, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
  });
  const answer = await person.fetch(`/v1/publishers/${publisherId}/uploads/${uploadId}`, {
    method: "PATCH",
    headers: { "content-type": "application/offset+octet-stream", "upload-offset": "0" },
    body: Buffer.from(bytes),
  });
  const upload = (await answer.json()) as { file?: UploadedFile };
  if (!answer.ok || upload.file === undefined)
    throw new Error(`upload answered ${answer.status}: ${JSON.stringify(upload)}`);
  return upload.file;
}
