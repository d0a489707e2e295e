import type { ReviewDifference } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { getReviewRow } from "#database/repositories/review.ts";
import { findRunById } from "#database/repositories/run.ts";
import { compareDefinitions } from "../offers/compare-definitions.ts";
import { compareFiles } from "../offers/compare-files.ts";
import { readContent } from "../offers/read-content.ts";
import type { ReviewKey } from "./get-review.ts";

/** What changed since the last approved content; everything is new where nothing was approved before. */
export async function getReviewDifference({ services }: Context, key: ReviewKey): Promise<ReviewDifference> {
  const row = await getReviewRow(services.db, key);
  const run = await findRunById(services.db, row.run_id);
  const offer = { publisherId: row.publisher_id, offerId: row.offer_id };
  const after = await readContent(services, offer, `run-${run?.number ?? 0}`);
  const comparedWithRun = row.compared_with_run;
  const before =
    comparedWithRun === null
      ? { definition: {}, files: [] }
      : await readContent(services, offer, `run-${comparedWithRun}`);
  return {
    ...(comparedWithRun === null ? {} : { comparedWithRun }),
    fields: compareDefinitions(before.definition, after.definition),
    files: await compareFiles(services, row.publisher_id, before.files, after.files),
  };
}
