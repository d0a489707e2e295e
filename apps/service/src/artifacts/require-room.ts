import type { Services } from "#compose.ts";
import { readUsage, type PublisherUsage } from "#database/repositories/publisher-usage.ts";
import type { Database } from "#database/database.ts";
import { ServiceError } from "#service-error.ts";

/** Whether a publisher may have more bytes kept. @throws ServiceError `storage-quota-reached` */
export async function requireRoom(
  { config, clock }: Pick<Services, "config" | "clock">,
  db: Database,
  publisherId: string,
  bytes: number,
): Promise<PublisherUsage> {
  const usage = await readUsage(db, publisherId, clock.now());
  const limit = config.limits.uploads.storedBytes;
  if (usage.storedBytes + bytes <= limit) return usage;
  const [has, more, most] = [usage.storedBytes, bytes, limit].map(inMegabytes);
  throw new ServiceError("storage-quota-reached", {
    detail: `This publisher's files have ${has}; with ${more} more they would pass the limit of ${most}. Ask the operator to raise SLIPWAY_PUBLISHER_STORED_MB.`,
    detailZh: `此发布者的文件已占用 ${has}；再增加 ${more} 将超过 ${most} 的上限。请联系运营方调高 SLIPWAY_PUBLISHER_STORED_MB。`,
  });
}

/** As `requireRoom`, and for an upload of today. @throws ServiceError `upload-quota-reached`, with the time to wait */
export async function requireUploadRoom(
  services: Pick<Services, "config" | "clock">,
  db: Database,
  publisherId: string,
  bytes: number,
): Promise<void> {
  const { dayBytes, dayEndsAt } = await requireRoom(services, db, publisherId, bytes);
  const limit = services.config.limits.uploads.bytesPerDay;
  if (dayBytes + bytes <= limit) return;
  const now = services.clock.now();
  const from = dayEndsAt ?? now;
  const [sent, more, most] = [dayBytes, bytes, limit].map(inMegabytes);
  throw new ServiceError("upload-quota-reached", {
    detail: `This publisher has uploaded ${sent} in 24 hours; with ${more} more it would pass the limit of ${most} a day. Try again from ${from.toISOString()} on, or ask the operator to raise SLIPWAY_PUBLISHER_UPLOAD_MB_PER_DAY.`,
    detailZh: `此发布者在 24 小时内已上传 ${sent}；再上传 ${more} 将超过每日 ${most} 的上限。请在 ${from.toISOString()} 之后重试，或联系运营方调高 SLIPWAY_PUBLISHER_UPLOAD_MB_PER_DAY。`,
    retryAfterSeconds: Math.max(1, Math.ceil((from.getTime() - now.getTime()) / 1000)),
  });
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
