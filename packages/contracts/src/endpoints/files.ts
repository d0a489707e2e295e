import { z } from "zod";
import { defineEndpoint } from "../endpoint.ts";
import { PublisherId, Sha256 } from "../schemas/basics.ts";
import { PackageFile } from "../schemas/review.ts";
import { offerParams } from "./offers.ts";

const uploadParams = z.object({ publisherId: PublisherId, uploadId: z.string() });
const Upload = z.object({
  uploadId: z.string(),
  fileName: z.string(),
  size: z.int(),
  offset: z.int(),
  /** Present once every byte has arrived and the hash agrees. */
  file: z.object({ hash: Sha256, url: z.string(), size: z.int(), mediaType: z.string() }).optional(),
});

export const fileEndpoints = {
  createUpload: defineEndpoint({
    tag: "Files",
    summary: "Begin a resumable upload of a package or an image",
    params: z.object({ publisherId: PublisherId }),
    body: z.object({
      fileName: z.string().min(1).max(255),
      size: z.int().positive(),
      sha256: Sha256.optional(),
    }),
    response: Upload,
    status: 201,
    errors: ["upload-too-large", "upload-quota-reached", "storage-quota-reached"],
  }),
  getUpload: defineEndpoint({
    tag: "Files",
    summary: "How far an upload has come",
    params: uploadParams,
    response: Upload,
    errors: ["upload-not-found"],
  }),
  appendUpload: defineEndpoint({
    tag: "Files",
    summary: "Send the bytes from `Upload-Offset` on (header); may be repeated until all are there",
    params: uploadParams,
    bodyType: "application/offset+octet-stream",
    response: Upload,
    errors: ["upload-not-found", "upload-offset-wrong", "upload-damaged", "upload-too-large", "storage-full"],
  }),
  getPackageFiles: defineEndpoint({
    tag: "Files",
    summary: "Files in a package of the offer",
    params: offerParams.extend({ hash: Sha256 }),
    response: z.object({ hash: Sha256, files: z.array(PackageFile) }),
    errors: ["package-not-found"],
  }),
  getPackageFile: defineEndpoint({
    tag: "Files",
    summary: "One text file of a package",
    params: offerParams.extend({ hash: Sha256 }),
    query: z.object({ path: z.string() }),
    response: z.object({ path: z.string(), text: z.string(), truncated: z.boolean() }),
    errors: ["file-not-found", "package-not-found"],
  }),
};
