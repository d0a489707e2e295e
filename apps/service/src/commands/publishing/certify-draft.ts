import type { CertificationReport } from "@slipway/contracts";
import { applyWaivers } from "@slipway/certification";
import { certifySubmission } from "#certification/certify-submission.ts";
import { CertificationStopped } from "#certification/certifier.ts";
import { scanFiles } from "#certification/scan-files.ts";
import { listGrantedWaivers } from "#certification/list-granted-waivers.ts";
import { readEnforcement } from "#certification/read-enforcement.ts";
import type { Context } from "#context.ts";
import { findPublisherBlobs } from "#database/repositories/blob.ts";
import { getOfferRow, type OfferKey } from "#database/repositories/offer.ts";
import type { SubmissionFile } from "#domain/submission.ts";
import { readContent } from "#queries/offers/read-content.ts";
import { ServiceError } from "#service-error.ts";

/**
 * Certifies the draft's packages and listing, or one uploaded package, without publishing.
 * @throws ServiceError `package-not-found`, `package-unreadable` when it is beyond the limits of time or memory.
 */
export async function certifyDraft(
  { services }: Context,
  input: OfferKey & { packageHash?: string | undefined },
): Promise<CertificationReport> {
  const { db } = services;
  const offer = await getOfferRow(db, input);
  const { definition, files } = await readContent(services, input, "draft");
  const wanted =
    input.packageHash === undefined
      ? files
      : await findUpload(services, input.publisherId, input.packageHash, files);
  const now = services.clock.now();
  const today = now.toISOString().slice(0, 10);
  const content = {
    publisher_id: offer.publisher_id,
    offer_id: offer.id,
    definition: JSON.stringify(definition),
    files: wanted,
  };
  const report = await certifySubmission(services, content, {
    today,
    enforcement: await readEnforcement(db),
  }).catch(tell);
  const waivers = await listGrantedWaivers(db, offer);
  return {
    ...report,
    packages: report.packages.map((each) => ({
      ...each,
      findings: applyWaivers(each.findings, waivers, today),
    })),
    listing: input.packageHash === undefined ? applyWaivers(report.listing, waivers, today) : [],
    malware: await scanDraft(services, wanted),
    certifiedAt: now.toISOString(),
  };
}

/** The package under its plan, or an upload that no plan names yet. */
async function findUpload(
  services: Context["services"],
  publisherId: string,
  hash: string,
  files: readonly SubmissionFile[],
): Promise<SubmissionFile[]> {
  const inPlan = files.find((file) => file.hash === hash && file.planId !== undefined);
  if (inPlan !== undefined) return [inPlan];
  const [blob] = await findPublisherBlobs(services.db, publisherId, [hash]);
  if (blob === undefined) throw new ServiceError("package-not-found");
  return [
    {
      pointer: "",
      name: blob.fileName,
      hash,
      size: blob.size,
      mediaType: blob.mediaType,
      planId: "",
      packageVersion: "",
    },
  ];
}

function tell(error: unknown): never {
  if (!(error instanceof CertificationStopped)) throw error;
  throw new ServiceError("package-unreadable", {
    detail: `The package could not be certified: ${error.message}.`,
    detailZh: `无法认证该包：${error.message}。`,
  });
}

/** What is not clean is said in the report at once; Publish would stop there. */
async function scanDraft(
  services: Context["services"],
  files: readonly SubmissionFile[],
): Promise<CertificationReport["malware"]> {
  const { summary, infected } = await scanFiles(services, files);
  const first = infected[0];
  return first === undefined ? summary : { ...summary, text: first.text };
}
