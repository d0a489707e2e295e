import type { Services } from "#compose.ts";
import { findProductPage } from "#database/repositories/product-page.ts";
import type { StepOutcome, StepPlace } from "./step-outcome.ts";

/** Step 7: production changes from the old submission to this one in the transaction of the move. */
export async function switchToLive(services: Services, { run, submission }: StepPlace): Promise<StepOutcome> {
  const page = await findProductPage(services.db, submission.id);
  if (page === undefined) throw new Error(`submission ${submission.id} has no product page`);
  return {
    succeeded: true,
    messages: [],
    offerChange: { production_run: run.number, preview_run: run.number },
  };
}
