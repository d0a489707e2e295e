import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { findEmail } from "#database/repositories/mailbox.ts";
import { ServiceError } from "#service-error.ts";
import { summariseEmail } from "./list-mailbox.ts";

/** One e-mail, text and HTML. @throws ServiceError `email-not-found`. */
export async function getMail(
  { services }: Context,
  input: { emailId: string },
): Promise<CallOutput<"getMail">> {
  const row = await findEmail(services.db, input.emailId);
  if (row === undefined) throw new ServiceError("email-not-found");
  return {
    ...summariseEmail(services, row),
    text: row.text_body,
    html: row.html_body,
    messageId: row.message_id,
  };
}
