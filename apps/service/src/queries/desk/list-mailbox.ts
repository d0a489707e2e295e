import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { staleMailMs } from "#domain/stale-mail.ts";
import { readCursor, writeCursor } from "#queries/offers/cursor.ts";
import { listEmails, type EmailRow } from "#database/repositories/mailbox.ts";

export type ListMailboxInput = z.output<Endpoints["listMailbox"]["query"]>;
type Mail = CallOutput<"listMailbox">["items"][number];

const defaultLimit = 50;

/** E-mails that this server wrote, newest first, delivered or not. */
export async function listMailbox(
  { services }: Context,
  input: ListMailboxInput,
): Promise<CallOutput<"listMailbox">> {
  const limit = input.limit ?? defaultLimit;
  const rows = await listEmails(services.db, {
    to: input.to,
    beforeId: readCursor(input.cursor)?.[0],
    limit: limit + 1,
  });
  const items = rows.slice(0, limit).map((row) => summariseEmail(services, row));
  const last = items.at(-1);
  return {
    items,
    ...(rows.length > limit && last !== undefined ? { next: writeCursor([last.emailId]) } : {}),
  };
}

/** An e-mail without its text. */
export function summariseEmail({ mail, clock }: Services, row: EmailRow): Mail {
  const isStale = clock.now().getTime() - row.created_at.getTime() > staleMailMs;
  return {
    emailId: row.id,
    at: row.created_at.toISOString(),
    event: row.event,
    to: row.recipient,
    subject: row.subject,
    state: row.state === "waiting" && (mail === undefined || isStale) ? "kept" : row.state,
    ...(row.publisher_id === null ? {} : { publisherId: row.publisher_id }),
    ...(row.offer_id === null ? {} : { offerId: row.offer_id }),
  };
}
