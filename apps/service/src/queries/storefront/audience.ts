import { itemsOf, marketplace, memberAt, memberOf } from "@slipway/contracts/offer-fields";
import { readArtifactLink } from "#artifacts/artifact-link.ts";
import type { Services } from "#compose.ts";

const allowedSubscriptions = `${marketplace}allowedSubscriptions`;

/** Subscriptions that may see a content in preview, in lower case (cpp-portal 14). */
export function readPreviewAudience(definition: unknown): Set<string> {
  const ids = itemsOf(memberAt(memberOf(definition, "offer"), allowedSubscriptions));
  return new Set(ids.map((id) => String(id).trim().toLowerCase()));
}

/**
 * Subscriptions that may see a private plan once it is live, in lower case: entered one by one, or a CSV file of the
 * publisher's (cpp-portal 14). A file that cannot be read lets nobody in.
 */
export async function readPlanAudience(
  services: Services,
  publisherId: string,
  plan: unknown,
): Promise<Set<string>> {
  const audience = memberOf(plan, "restrictedAudience");
  const entries = itemsOf(memberOf(audience, "manualEntries")).map((entry) => [
    memberOf(entry, "type"),
    memberOf(entry, "id"),
  ]);
  const csv = memberOf(audience, "uploadedCsvUri");
  const lines = typeof csv === "string" ? await readCsv(services, publisherId, csv) : [];
  const subscriptions = [...entries, ...lines].filter(([type]) =>
    /^subscriptionId$/i.test(String(type).trim()),
  );
  return new Set(subscriptions.map(([, id]) => String(id).trim().toLowerCase()));
}

/** Columns of the lines of `Type,Id,Description`; ids and types hold no commas, so the rest may be anything. */
async function readCsv(services: Services, publisherId: string, link: string): Promise<string[][]> {
  const artifact = readArtifactLink(services.secrets, link);
  if (artifact === undefined || artifact.publisherId !== publisherId) return [];
  const text = (await services.blobs.read(artifact.hash)).toString("utf8");
  return text.split(/\r?\n/).map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
}

export function shareSubscription(owned: readonly string[], audience: ReadonlySet<string>): boolean {
  return owned.some((id) => audience.has(id));
}
