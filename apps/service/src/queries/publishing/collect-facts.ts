import type { Definition } from "@slipway/contracts";
import { membersOf, packageKey, itemsOf, memberOf, type OfferFacts } from "@slipway/contracts/offer-fields";
import { resolveArtifacts } from "#artifacts/resolve-artifacts.ts";
import type { Services } from "#compose.ts";
import type { ResolvedArtifact } from "#definition/artifact-facts.ts";
import { leadDestinationOf } from "#definition/take-lead-secrets.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { findLeadSettings } from "#database/repositories/lead-destination.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import { findLiveDefinition } from "../offers/live-definition.ts";

/** Everything that step 1 needs beside the definition, and the files behind its links. */
export interface CollectedFacts {
  facts: OfferFacts;
  artifacts: ResolvedArtifact[];
}

/** Looks up what a definition cannot say itself: files, live content, published versions, stored secrets. */
export async function collectFacts(
  services: Services,
  offer: OfferRow,
  definition: Definition,
): Promise<CollectedFacts> {
  const key = { publisherId: offer.publisher_id, offerId: offer.id };
  const [artifacts, live, publishedVersions, lead] = await Promise.all([
    resolveArtifacts(services, offer.publisher_id, definition),
    findLiveDefinition(services.db, offer),
    findPublishedVersions(services, offer),
    findLeadSettings(services, services.db, key),
  ]);
  const destination = leadDestinationOf(definition);
  const configuration = membersOf(memberOf(definition.offer, destination?.configurationKey ?? ""));
  const stored = lead?.destination === destination?.value ? Object.keys(lead?.settings ?? {}) : [];
  return {
    artifacts,
    facts: {
      artifacts: new Map(artifacts.map(({ reference, fact }) => [reference.link, fact])),
      ...(live === undefined ? {} : { live }),
      publishedVersions,
      storedLeadSettings: [...stored, ...Object.keys(configuration)],
    },
  };
}

/** Plan id → package versions that were ever live. */
async function findPublishedVersions(services: Services, offer: OfferRow): Promise<Map<string, string[]>> {
  const versions = new Map<string, string[]>();
  if (offer.production_run === null) return versions;
  const rows = await services.db
    .selectFrom("run")
    .innerJoin("submission", "submission.id", "run.submission_id")
    .select("submission.definition")
    .distinct()
    .where("run.publisher_id", "=", offer.publisher_id)
    .where("run.offer_id", "=", offer.id)
    .where("run.state", "=", "succeeded")
    .execute();
  for (const row of rows) {
    for (const plan of itemsOf(parseDefinition(row.definition).plans)) {
      const planId = String(memberOf(plan, "planId"));
      const known = versions.get(planId) ?? [];
      versions.set(planId, [...new Set([...known, ...Object.keys(membersOf(memberOf(plan, packageKey)))])]);
    }
  }
  return versions;
}
