import { z } from "zod";
import type { DialectCall } from "./dialect-call.ts";
import { invalid } from "./read-document.ts";

const addresses = z.array(z.email()).max(20);

/**
 * `metadata["notification-emails"]` of an action's body: addresses with commas between them; undefined when none are given.
 * @throws ServiceError `request-invalid`
 */
export function readNotificationEmails({ request }: DialectCall): string[] | undefined {
  const body = request.body as { metadata?: Record<string, unknown> | null } | null | undefined;
  const text = body?.metadata?.["notification-emails"] ?? undefined;
  if (text === undefined) return undefined;
  if (typeof text !== "string") throw invalid("metadata.notification-emails should be one text.");
  const list = text
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const read = addresses.safeParse(list);
  if (!read.success)
    throw invalid(
      "metadata.notification-emails should be at most 20 e-mail addresses with commas between them.",
    );
  return list.length === 0 ? undefined : list;
}
