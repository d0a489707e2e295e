import type { Definition } from "@slipway/contracts";
import type { Database } from "#database/database.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import { parseDefinition } from "#definition/parse-definition.ts";

/** The definition that is live, which locks fields of the draft; undefined before the first go-live. */
export async function findLiveDefinition(db: Database, offer: OfferRow): Promise<Definition | undefined> {
  if (offer.production_run === null) return undefined;
  const found = await db
    .selectFrom("run")
    .innerJoin("submission", "submission.id", "run.submission_id")
    .select("submission.definition")
    .where("run.publisher_id", "=", offer.publisher_id)
    .where("run.offer_id", "=", offer.id)
    .where("run.number", "=", offer.production_run)
    .executeTakeFirst();
  return found === undefined ? undefined : parseDefinition(found.definition);
}
