import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { insertPublisher } from "#database/repositories/publisher.ts";
import { getPublisher, type Publisher } from "#queries/users/list-publishers.ts";
import { ServiceError } from "#service-error.ts";
import { giveRole } from "./give-role.ts";

export interface NewPublisher {
  publisherId: string;
  name: string;
  language?: "en" | "zh-CN" | undefined;
  /** Gets an account where there is none, and the role of an owner. */
  ownerEmail?: string | undefined;
}

/** Adds a publisher, with its first owner when one is named. @throws ServiceError `publisher-exists` */
export async function createPublisher(context: Context, input: NewPublisher): Promise<Publisher> {
  const { actor, services } = context;
  const { publisherId, name, ownerEmail } = input;
  const now = services.clock.now();
  await services.withTransaction(async (transaction) => {
    const isNew = await insertPublisher(transaction, {
      id: publisherId,
      name,
      language: input.language ?? "en",
      contactEmails: ownerEmail === undefined ? [] : [ownerEmail],
      now,
    });
    if (!isNew) throw new ServiceError("publisher-exists");
    await recordAudit(transaction, {
      event: "publisher.created",
      actor,
      at: now,
      publisherId,
      details: { name },
    });
    if (ownerEmail !== undefined) {
      await giveRole(context, transaction, { publisherId, role: "owner", person: { email: ownerEmail } });
    }
  });
  return getPublisher(context, publisherId);
}
