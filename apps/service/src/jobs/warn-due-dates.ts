import type { Services } from "#compose.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { updateRun } from "#database/repositories/run.ts";
import { queueEmails } from "#emails/queue-emails.ts";
import { formatDay } from "#flow/format-day.ts";

/** Tells the person who is awaited before a due date is missed: once for each wait. */
export async function warnDueDates(services: Services): Promise<void> {
  const now = services.clock.now();
  const horizon = new Date(now.getTime() + services.config.flow.warnBeforeDueHours * 60 * 60 * 1000);
  await services.withTransaction(async (transaction) => {
    const runs = await transaction
      .selectFrom("run")
      .leftJoin("review", "review.run_id", "run.id")
      .selectAll("run")
      .select("review.id as review_id")
      .where("run.state", "=", "waiting")
      .where("run.due_at", "<", horizon)
      .where("run.due_warned_at", "is", null)
      .limit(100)
      .forUpdate("run")
      .skipLocked()
      .execute();
    for (const run of runs) {
      await updateRun(transaction, run.id, { due_warned_at: now });
      const place = { publisherId: run.publisher_id, offerId: run.offer_id, runId: run.id };
      const onceKey = `${run.id}/due-soon/${run.step}`;
      const actor = { kind: "system", name: "Slipway" } as const;
      await recordAudit(transaction, {
        event: "run.due-soon",
        actor,
        at: now,
        ...place,
        details: { step: run.step },
        onceKey,
      });
      await queueEmails(transaction, services, {
        event: run.step === "marketplace-review" ? "review-due" : "sign-off-due",
        ...place,
        ...(run.review_id === null ? {} : { reviewId: run.review_id }),
        details: { due: run.due_at === null ? "" : formatDay(run.due_at) },
      });
    }
  });
}
