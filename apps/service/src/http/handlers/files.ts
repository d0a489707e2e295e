import { appendUpload } from "#commands/files/append-upload.ts";
import { createUpload } from "#commands/files/create-upload.ts";
import { getUpload } from "#queries/files/get-upload.ts";
import { getPackageFile, listPackageFiles } from "#queries/files/package-files.ts";
import type { HandlerGroup } from "../handler.ts";

/** Uploads and files of packages. */
export const fileHandlers = {
  createUpload: (context, { params, body }) => createUpload(context, { ...params, ...body }),
  getUpload: (context, { params }) => getUpload(context, params),
  appendUpload: (context, { params, request, stream }) =>
    appendUpload(context, {
      ...params,
      offset: Number(request.headers["upload-offset"] ?? 0),
      bytes: stream,
    }),
  getPackageFiles: (context, { params }) => listPackageFiles(context, params),
  getPackageFile: (context, { params, query }) => getPackageFile(context, { ...params, ...query }),
} satisfies HandlerGroup;
