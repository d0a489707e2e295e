import type { Text } from "@slipway/contracts";
import { createHash } from "node:crypto";
import type { Services } from "#compose.ts";
import type { Transaction } from "#database/database.ts";
import type { EmailEvent } from "#domain/email-events.ts";
import { findRecipients } from "./find-recipients.ts";
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
export async function queueEmails(transaction: Transaction, services: Services, message: EmailMessage): Promise<void> {
  const { event, publisherId, offerId, runId, reviewId, incidentId } = message;
  const now = services.clock.now();
  const recipients = await findRecipients(transaction, event, message);
  if (recipients.length === 0) return;
  const names = await findNames(transaction, publisherId, offerId);
  const values: EmailValues = { ...names, publisherId, offerId, reviewId, incidentId, ...message.details };
  for (const { address, language } of recipients) {
    const rendered = renderEmail({
      event,
      language,
      values,
      reasons: message.reasons ?? [],
      at: now,
      publicUrl: services.config.publicUrl,
      operatorName: services.config.operatorName,
    });
    const emailId = services.newId();
    const occasion = [event, runId ?? incidentId ?? offerId, reviewId, message.occasion, address].join("/");
    await transaction
      .insertInto("email")
      .values({
        id: emailId,
        message_id: `<${createHash("sha256").update(occasion).digest("hex").slice(0, 32)}@${hostOf(services)}>`,
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
        created_at: now,
        sent_at: null,
      })
      .execute();
    await services.jobs.enqueue(transaction, "send-email", { emailId });
  }
}

async function findNames(
  transaction: Transaction,
  publisherId: string,
  offerId: string | undefined,
): Promise<EmailValues> {
  const publisher = await transaction.selectFrom("publisher").select("name").where("id", "=", publisherId).executeTakeFirst();
  if (offerId === undefined) return { publisher: publisher?.name };
  const offer = await transaction
    .selectFrom("offer")
    .select("name")
    .where("publisher_id", "=", publisherId)
    .where("id", "=", offerId)
    .executeTakeFirst();
  return { publisher: publisher?.name, offer: offer?.name };
}

function hostOf(services: Services): string {
  return new URL(services.config.publicUrl).hostname;
}
