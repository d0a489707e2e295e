import type { CallOutput } from "@slipway/contracts/client";
import type { Actor, Context } from "#context.ts";
import { listPublisherRows, type CountedPublisherRow } from "#database/repositories/publisher.ts";
import { ServiceError } from "#service-error.ts";

export type Publisher = CallOutput<"getPublisher">;

/** The caller's publishers by name; everybody's for the operator's people. */
export async function listPublishers({ actor, services }: Context): Promise<CallOutput<"listPublishers">> {
  const seesAll = actor.kind === "system" || actor.operatorRoles.length > 0;
  const rows = await listPublisherRows(services.db, seesAll ? undefined : [...actor.publisherRoles.keys()]);
  return { items: rows.map((row) => describePublisher(row, actor)) };
}

/** @throws ServiceError `publisher-not-found` */
export async function getPublisher({ actor, services }: Context, publisherId: string): Promise<Publisher> {
  const [row] = await listPublisherRows(services.db, [publisherId]);
  if (row === undefined) throw new ServiceError("publisher-not-found");
  return describePublisher(row, actor);
}

function describePublisher(row: CountedPublisherRow, actor: Actor): Publisher {
  const role = actor.kind === "system" ? undefined : actor.publisherRoles.get(row.id);
  return {
    publisherId: row.id,
    name: row.name,
    language: row.language,
    contactEmails: row.contact_emails,
    createdAt: row.created_at.toISOString(),
    offerCount: row.offer_count,
    ...(role === undefined ? {} : { role }),
  };
}
