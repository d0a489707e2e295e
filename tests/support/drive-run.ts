import { goLive } from "../../apps/service/src/commands/publishing/go-live.ts";
import { publishOffer } from "../../apps/service/src/commands/publishing/publish-offer.ts";
import { approveReview } from "../../apps/service/src/commands/reviews/decide-review.ts";
import type { Context } from "../../apps/service/src/context.ts";
import type { OfferKey } from "../../apps/service/src/database/repositories/offer.ts";
import { findReviewOfRun } from "../../apps/service/src/database/repositories/review.ts";
import { findRunById } from "../../apps/service/src/database/repositories/run.ts";
import { runStep } from "../../apps/service/src/jobs/run-step.ts";

/** Does the jobs of a run, as a worker would, until it waits for a person or has ended. */
export async function driveRun({ services }: Context, runId: string): Promise<string> {
  for (;;) {
    const run = await findRunById(services.db, runId);
    if (run?.state !== "running") return run?.state ?? "gone";
    await runStep(services, { runId, step: run.step, isLast: false });
  }
}

/** Publishes the draft and takes it as far as `until` says. Answers the run's id. */
export async function publishUntil(
  people: { owner: Context; reviewer: Context },
  key: OfferKey,
  until: "certification" | "sign-off" | "review" | "live",
): Promise<string> {
  const { owner, reviewer } = people;
  const run = await publishOffer(owner, { ...key, notificationEmails: ["release@example.org"] });
  if (until === "certification") return run.id;
  await driveRun(owner, run.id);
  if (until === "sign-off") return run.id;
  await goLive(owner, key);
  if (until === "review") return run.id;
  const review = await findReviewOfRun(owner.services.db, run.id);
  await approveReview(reviewer, { publisherId: key.publisherId, reviewId: review!.id });
  await driveRun(owner, run.id);
  return run.id;
}
