import type { Definition } from "@slipway/contracts";
import { resolveArtifacts } from "#artifacts/resolve-artifacts.ts";
import { submissionFiles } from "#artifacts/submission-files.ts";
import type { Services } from "#compose.ts";
import { getOfferRow, type OfferKey } from "#database/repositories/offer.ts";
import { getRunRow } from "#database/repositories/run.ts";
import { getSubmission } from "#database/repositories/submission.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import type { SubmissionFile } from "#domain/submission.ts";
import { ServiceError } from "#service-error.ts";
import { readDraftDefinition } from "../publishing/read-draft-definition.ts";

/** One content of an offer: the draft, a slot's or a run's. */
export interface OfferContent {
  definition: Definition;
  files: SubmissionFile[];
  runNumber?: number;
  contentHash?: string;
}

/** `draft`, `preview`, `production` or `run-<number>`. @throws ServiceError `slot-empty`, `run-not-found`. */
export async function readContent(services: Services, key: OfferKey, name: string): Promise<OfferContent> {
  const offer = await getOfferRow(services.db, key);
  if (name === "draft") {
    const { definition } = await readDraftDefinition(services.db, offer);
    return {
      definition,
      files: submissionFiles(await resolveArtifacts(services, key.publisherId, definition)),
    };
  }
  const run = /^run-(\d{1,9})$/.exec(name)?.[1];
  if (run !== undefined) return contentOfRun(services, key, Number(run));
  const number = name === "preview" ? offer.preview_run : name === "production" ? offer.production_run : null;
  if (number === null) {
    throw new ServiceError("slot-empty", {
      detail: `The offer "${key.offerId}" has nothing in the slot "${name}".`,
      detailZh: `产品/服务“${key.offerId}”的“${name}”槽中没有内容。`,
    });
  }
  return contentOfRun(services, key, number);
}

async function contentOfRun(services: Services, key: OfferKey, number: number): Promise<OfferContent> {
  const run = await getRunRow(services.db, key, number);
  const submission = await getSubmission(services.db, run.submission_id);
  return {
    definition: parseDefinition(submission.definition),
    files: submission.files,
    runNumber: number,
    contentHash: submission.content_hash,
  };
}
