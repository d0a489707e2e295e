import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { getUploadRow, type UploadKey } from "#database/repositories/upload.ts";
import { describeUpload } from "./describe-upload.ts";

/** How far an upload has come. @throws ServiceError `upload-not-found`. */
export async function getUpload({ services }: Context, key: UploadKey): Promise<CallOutput<"getUpload">> {
  return describeUpload(services, await getUploadRow(services.db, key, services.clock.now()));
}
