import type { Text } from "@slipway/contracts";
import { createHash } from "node:crypto";
import type { Services } from "#compose.ts";
import type { Transaction } from "#database/database.ts";
import type { EmailEvent } from "@slipway/contracts/client";
import { findRecipients, type Recipient } from "./find-recipients.ts";
import { renderEmail, type EmailValues } from "./render-email.ts";

/** Something that people are told by e-mail. */
export interface EmailMessage {
  event: EmailEvent;
  publisherId: string;
  offerId?: string | undefined;
  runId?: string | undefined;
  reviewId?: string | undefined;
  incidentId?: string | undefined;
  engineering?: string | undefined;
  /** Fills the texts' holes: `step`, `by`, `due`, `title`, `number`, `rule`… */
  details?: EmailValues;
  reasons?: readonly Text[];
  /** Tells two messages of the same event and subject apart, such as a comment's id. */
  occasion?: string;
}

/**
 * Writes the e-mails of an event, and the jobs that send them, in the transaction of the change. The Message-ID depends
 * on the occasion and the recipient only, so that a repeat is recognisable.
 */
export async function queueEmails(
  transaction: Transaction,
  services: Services,
  message: EmailMessage,
): Promise<void> {
  const { event, publisherId, offerId, reviewId, incidentId } = message;
  const recipients = await findRecipients(transaction, event, message);
  if (recipients.length === 0) return;
  const names = await findNames(transaction, publisherId, offerId);
  const values: EmailValues = { ...names, publisherId, offerId, reviewId, incidentId, ...message.details };
  for (const recipient of recipients) await queueEmail(transaction, services, message, recipient, values);
}

async function queueEmail(
  transaction: Transaction,
  services: Services,
  message: EmailMessage,
  { address, language }: Recipient,
  values: EmailValues,
): Promise<void> {
  const { event, publisherId, offerId, runId } = message;
  const { publicUrl, operatorName } = services.config;
  const at = services.clock.now();
  const rendered = renderEmail({
    event,
    language,
    values,
    reasons: message.reasons ?? [],
    at,
    publicUrl,
    operatorName,
  });
  const emailId = services.newId();
  await transaction
    .insertInto("email")
    .values({
      id: emailId,
      message_id: messageIdOf(services, message, address),
      event,
      recipient: address,
      language,
      subject: rendered.subject,
      text_body: rendered.text,
      html_body: rendered.html,
      publisher_id: publisherId,
      offer_id: offerId ?? null,
      run_id: runId ?? null,
      state: "waiting",
      last_error: null,
      created_at: at,
      sent_at: null,
    })
    .execute();
  await services.jobs.enqueue(transaction, "send-email", { emailId }, { publisherId });
}

function messageIdOf({ config }: Services, message: EmailMessage, address: string): string {
  const { event, runId, incidentId, offerId, reviewId, occasion } = message;
  const parts = [event, runId ?? incidentId ?? offerId, reviewId, occasion, address].join("/");
  const hash = createHash("sha256").update(parts).digest("hex").slice(0, 32);
  return `<${hash}@${new URL(config.publicUrl).hostname}>`;
}

async function findNames(
  transaction: Transaction,
  publisherId: string,
  offerId: string | undefined,
): Promise<EmailValues> {
  const publisher = await transaction
    .selectFrom("publisher")
    .select("name")
    .where("id", "=", publisherId)
    .executeTakeFirst();
  if (offerId === undefined) return { publisher: publisher?.name };
  const offer = await transaction
    .selectFrom("offer")
    .select("name")
    .where("publisher_id", "=", publisherId)
    .where("id", "=", offerId)
    .executeTakeFirst();
  return { publisher: publisher?.name, offer: offer?.name };
}
