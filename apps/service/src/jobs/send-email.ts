import type { Services } from "#compose.ts";

/**
 * Sends one e-mail of the outbox. A repeat has the same Message-ID. Without an SMTP server the e-mail stays in the
 * mailbox page. @throws when the server did not take it, so that the queue tries again.
 */
export async function sendEmail(
  services: Services,
  { emailId, isLast }: { emailId: string; isLast: boolean },
): Promise<void> {
  const email = await services.db
    .selectFrom("email")
    .selectAll()
    .where("id", "=", emailId)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  if (email === undefined || services.mail === undefined) return;
  try {
    await services.mail.send({
      messageId: email.message_id,
      to: email.recipient,
      subject: email.subject,
      text: email.text_body,
      html: email.html_body,
      language: email.language,
    });
  } catch (error) {
    await noteFailure(services, emailId, error, isLast);
    throw error;
  }
  await services.db
    .updateTable("email")
    .set((eb) => ({
      state: "sent",
      sent_at: services.clock.now(),
      attempts: eb("attempts", "+", 1),
      last_error: null,
    }))
    .where("id", "=", emailId)
    .execute();
}

async function noteFailure(
  services: Services,
  emailId: string,
  error: unknown,
  isLast: boolean,
): Promise<void> {
  await services.db
    .updateTable("email")
    .set((eb) => ({
      attempts: eb("attempts", "+", 1),
      last_error: error instanceof Error ? error.message : String(error),
      ...(isLast ? { state: "failed" as const } : {}),
    }))
    .where("id", "=", emailId)
    .execute();
}
