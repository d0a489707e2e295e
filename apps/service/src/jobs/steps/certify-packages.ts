import type { Services } from "#compose.ts";
import { judgeContent, type Judgement } from "#certification/judge-content.ts";
import type { Transaction } from "#database/database.ts";
import { insertStepResult } from "#database/repositories/step-result.ts";
import { replaceReport } from "#database/repositories/certification-report.ts";
import { endOfDay } from "./end-of-day.ts";
import type { StepOutcome, StepPlace } from "./step-outcome.ts";

/** Step 2: every package and the listing of the submission against the rules; an unchanged result is taken from its record. */
export async function certifyPackages(services: Services, place: StepPlace): Promise<StepOutcome> {
  const judgement = await judgeContent(services, place.offer, place.submission);
  const { succeeded, messages, reasons, reusedFromRun, report, findings } = judgement;
  return {
    succeeded,
    messages,
    reasons,
    ...(reusedFromRun === undefined ? {} : { reusedFromRun }),
    write: async (transaction) => {
      if (report === undefined) return;
      await replaceReport(transaction, place.run.id, report, findings, services.clock.now());
      await remember(transaction, place, judgement);
    },
  };
}

async function remember(
  transaction: Transaction,
  { offer, run }: StepPlace,
  { made }: Judgement,
): Promise<void> {
  if (made === undefined) return;
  await insertStepResult(transaction, {
    key: made.key,
    kind: "certification",
    publisherId: offer.publisher_id,
    runId: run.id,
    result: made.report,
    validUntil: endOfDay(made.at),
    now: made.at,
  });
}
