import type { Waiver } from "@slipway/certification";
import type { Database } from "#database/database.ts";
import type { OfferRow } from "#database/repositories/offer.ts";

/** Exceptions that a reviewer granted to an offer, as the rules take them. */
export async function listGrantedWaivers(
  db: Database,
  offer: Pick<OfferRow, "publisher_id" | "id">,
): Promise<Waiver[]> {
  const rows = await db
    .selectFrom("waiver")
    .selectAll()
    .where("publisher_id", "=", offer.publisher_id)
    .where("offer_id", "=", offer.id)
    .where("state", "=", "granted")
    .execute();
  return rows.map((row) => ({
    rule: row.rule,
    reason: row.reason,
    owner: row.requested_by.name,
    expires: row.expires,
    ...(row.path === null ? {} : { path: row.path }),
    ...(row.pointer === null ? {} : { pointer: row.pointer }),
  }));
}
