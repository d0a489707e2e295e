import type { Database } from "#database/database.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import { listUsers } from "#database/repositories/role.ts";

/** Whom a run tells when nobody was named: the addresses of the last run, else the owners of the publisher. */
export async function findDefaultAddresses(
  db: Database,
  offer: Pick<OfferRow, "publisher_id" | "notification_emails">,
): Promise<string[]> {
  if (offer.notification_emails.length > 0) return offer.notification_emails;
  const users = await listUsers(db, { publisherId: offer.publisher_id });
  return users.flatMap((user) => (user.role === "owner" && user.email !== null ? [user.email] : []));
}
