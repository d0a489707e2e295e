import type { Clock } from "#clock.ts";
import { ServiceError } from "#service-error.ts";

const day = 24 * 60 * 60 * 1000;

/** When something shall expire, as asked. @throws ServiceError `request-invalid` for the past, and for later than allowed. */
export function readExpiry(clock: Clock, asked: string | undefined, longestMs: number): Date | undefined {
  if (asked === undefined) return undefined;
  const date = new Date(asked);
  const lifetimeMs = date.getTime() - clock.now().getTime();
  if (lifetimeMs > 0 && lifetimeMs <= longestMs + day) return date;
  const days = Math.round(longestMs / day);
  const message = `The expiry is not within the next ${days} days.`;
  const messageZh = `到期时间不在未来 ${days} 天内。`;
  const problems = [{ code: "expiry-out-of-range", pointer: "/expiresAt", message, messageZh }];
  throw new ServiceError("request-invalid", { detail: message, detailZh: messageZh, problems });
}
