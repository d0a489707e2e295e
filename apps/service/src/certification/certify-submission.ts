import type { CertificationReport, Enforcement } from "@slipway/certification";
import { itemsOf, memberOf, planTypeKey } from "@slipway/contracts/offer-fields";
import type { Services } from "#compose.ts";
import type { SubmissionRow } from "#database/repositories/submission.ts";
import { parseDefinition } from "#definition/parse-definition.ts";

type Content = Pick<SubmissionRow, "publisher_id" | "offer_id" | "definition" | "files">;

/** Certifies packages and listing of some content; each package's report names its plan, version and hash. */
export async function certifySubmission(
  services: Services,
  content: Content,
  settings: { today: string; enforcement: Readonly<Record<string, Enforcement>> },
): Promise<CertificationReport> {
  const definition = parseDefinition(content.definition);
  const packages = content.files.filter((file) => file.planId !== undefined);
  const kinds = new Map(
    itemsOf(definition.plans).map((plan) => [memberOf(plan, "planId"), memberOf(plan, planTypeKey)]),
  );
  const report = await services.certifier.certify(content.publisher_id, {
    packages: await Promise.all(
      packages.map(async (file) => ({
        path: file.name,
        bytes: await services.blobs.read(file.hash),
        ...planTypeOf(kinds.get(file.planId)),
      })),
    ),
    listing: {
      offerId: content.offer_id,
      publisherId: content.publisher_id,
      definition: {
        ...(definition.displayText === undefined ? {} : { displayText: definition.displayText }),
        offer: definition.offer ?? {},
        plans: definition.plans ?? [],
      },
    },
    options: { profile: "marketplace", today: settings.today, enforcement: settings.enforcement },
  });
  return {
    ...report,
    packages: report.packages.map((each, index) => {
      const { planId, packageVersion, hash } = packages[index] ?? {};
      return { ...each, planId, packageVersion, hash };
    }),
  };
}

function planTypeOf(kind: unknown): { planType?: "solution-template" | "managed-application" } {
  if (kind === "managedApplication") return { planType: "managed-application" };
  return kind === "solutionTemplate" ? { planType: "solution-template" } : {};
}
