import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { getRunRow, type RunRow } from "#database/repositories/run.ts";
import { capacitiesOf } from "#domain/capacities-of.ts";
import { decide } from "#domain/decide.ts";
import { standingOf } from "#domain/standing.ts";
import { lockWithRun } from "#flow/lock-run.ts";
import { startRun } from "#flow/start-run.ts";
import { ServiceError } from "#service-error.ts";
import { findDefaultAddresses } from "./find-default-addresses.ts";

/**
 * Makes the content of an earlier live run live again, by a run whose first six steps are complete.
 * @throws ServiceError `run-not-found`, `move-not-allowed` for a run that never was live or while another is under way.
 */
export async function rollBack(context: Context, input: OfferKey & { runNumber: number }): Promise<RunRow> {
  const { services, actor } = context;
  return services.withTransaction(async (transaction) => {
    const { offer, run } = await lockWithRun(transaction, input);
    const earlier = await getRunRow(transaction, input, input.runNumber);
    const decision = decide(
      "rollBack",
      standingOf(offer.status, run),
      capacitiesOf(actor, offer.publisher_id),
      {
        cancellation: services.config.flow.cancellation,
      },
    );
    if (!decision.allowed) throw new ServiceError(decision.because);
    if (earlier.state !== "succeeded" || earlier.number === offer.production_run) {
      throw new ServiceError("move-not-allowed", {
        detail: `Run ${earlier.number} is not an earlier live one. Choose a run that was live before.`,
        detailZh: `第 ${earlier.number} 次发布不是较早上线过的内容。请选择之前上线过的发布。`,
      });
    }
    const approved = `approved in run ${earlier.number}`;
    return startRun(transaction, services, {
      move: "rollBack",
      offer,
      submissionId: earlier.submission_id,
      actor,
      notificationEmails: await findDefaultAddresses(transaction, offer),
      rollBackOf: earlier.number,
      messages: [
        {
          level: "information",
          code: "roll-back",
          text: {
            en: `Steps 1 to 6: ${approved}.`,
            "zh-CN": `第 1 至 6 步：已在第 ${earlier.number} 次发布中批准。`,
          },
        },
      ],
    });
  });
}
