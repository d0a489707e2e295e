import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { updatePublisherRow, type PublisherChange } from "#database/repositories/publisher.ts";
import { getPublisher, type Publisher } from "#queries/users/list-publishers.ts";
import { ServiceError } from "#service-error.ts";

/** Changes name, language or contact addresses of a publisher. @throws ServiceError `publisher-not-found` */
export async function updatePublisher(
  context: Context,
  input: PublisherChange & { publisherId: string },
): Promise<Publisher> {
  const { actor, services } = context;
  const { publisherId, ...change } = input;
  await services.withTransaction(async (transaction) => {
    const isFound = await updatePublisherRow(transaction, publisherId, change);
    if (!isFound) throw new ServiceError("publisher-not-found");
    const at = services.clock.now();
    await recordAudit(transaction, {
      event: "publisher.changed",
      actor,
      at,
      publisherId,
      details: { ...change },
    });
  });
  return getPublisher(context, publisherId);
}
