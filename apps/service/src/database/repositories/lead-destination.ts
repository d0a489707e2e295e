import type { Services } from "#compose.ts";
import { decryptSecret, encryptSecret } from "#secrets/secret-box.ts";
import type { Database, Transaction } from "../database.ts";
import type { OfferKey } from "./offer.ts";

const purpose = "lead-destinations";

/** The secret settings of an offer's lead destination; never answered, never logged. */
export interface StoredLeadSettings {
  destination: string;
  settings: Record<string, string>;
}

export async function findLeadSettings(
  services: Services,
  db: Database,
  key: OfferKey,
): Promise<StoredLeadSettings | undefined> {
  const row = await db
    .selectFrom("lead_destination")
    .select(["destination", "secrets"])
    .where("publisher_id", "=", key.publisherId)
    .where("offer_id", "=", key.offerId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const settings = JSON.parse(decryptSecret(services.secrets, purpose, row.secrets)) as Record<
    string,
    string
  >;
  return { destination: row.destination, settings };
}

export async function saveLeadSettings(
  services: Services,
  transaction: Transaction,
  key: OfferKey,
  stored: StoredLeadSettings,
): Promise<void> {
  const row = {
    destination: stored.destination,
    secrets: encryptSecret(services.secrets, purpose, JSON.stringify(stored.settings)),
    changed_at: services.clock.now(),
  };
  await transaction
    .insertInto("lead_destination")
    .values({ publisher_id: key.publisherId, offer_id: key.offerId, ...row })
    .onConflict((conflict) => conflict.columns(["publisher_id", "offer_id"]).doUpdateSet(row))
    .execute();
}
