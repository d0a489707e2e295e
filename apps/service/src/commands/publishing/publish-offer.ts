import { submissionFiles } from "#artifacts/submission-files.ts";
import type { Context } from "#context.ts";
import type { Transaction } from "#database/database.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { listAuthors } from "#database/repositories/revision.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { ensureSubmission } from "#database/repositories/submission.ts";
import { capacitiesOf } from "#domain/capacities-of.ts";
import { decide } from "#domain/decide.ts";
import { standingOf } from "#domain/standing.ts";
import { lockWithRun, type LockedOffer } from "#flow/lock-run.ts";
import { makeMove } from "#flow/make-move.ts";
import { startRun } from "#flow/start-run.ts";
import { ServiceError } from "#service-error.ts";
import { checkDraft, type CheckedDraft } from "./check-draft.ts";
import { contentHash } from "./content-hash.ts";
import { findDefaultAddresses } from "./find-default-addresses.ts";
import { findSameContent } from "./find-same-content.ts";
import { problemsOf } from "./problems-of.ts";
import { requirePlaceInQueue } from "./require-place-in-queue.ts";
import { requirePublishableType } from "./require-publishable-type.ts";

export interface PublishInput extends OfferKey {
  /** Missing: the last ones, else the owners'. */
  notificationEmails?: readonly string[] | undefined;
}

/**
 * Publishes the draft: step 1 now, and a run from step 2 on. The same content again answers the run that has it.
 * @throws ServiceError `prerequisites-not-met` with every finding, `other-content-publishing`, `offer-type-not-publishable`,
 * `publisher-queue-full`, `queue-full`.
 */
export async function publishOffer(context: Context, input: PublishInput): Promise<RunRow> {
  const { services } = context;
  const checked = await checkDraft(context, input);
  requirePublishableType(context, checked.offer);
  if (!checked.mayPublish) await refuse(context, checked, input);
  const files = submissionFiles(checked.artifacts);
  const hash = contentHash(checked.definition, files);
  return services.withTransaction(async (transaction) => {
    const locked = await lockWithRun(transaction, input);
    const existing = await findSameContent(transaction, locked.run, hash);
    if (existing !== undefined) return existing;
    await requirePlaceInQueue(services, transaction, input.publisherId);
    const move = await prepareMove(context, transaction, locked);
    const submissionId = await ensureSubmission(transaction, {
      id: services.newId(),
      publisherId: input.publisherId,
      offerId: input.offerId,
      contentHash: hash,
      definition: checked.text,
      files,
      authors: await listAuthors(transaction, input),
      at: services.clock.now(),
    });
    const addresses = input.notificationEmails ?? (await findDefaultAddresses(transaction, locked.offer));
    const { offer } = locked;
    return startRun(transaction, services, {
      move,
      offer,
      submissionId,
      actor: context.actor,
      notificationEmails: addresses,
    });
  });
}

/** No run is made and no e-mail written; history says that somebody tried. */
async function refuse({ services, actor }: Context, checked: CheckedDraft, key: OfferKey): Promise<never> {
  const errors = checked.findings.filter(({ severity }) => severity === "error");
  await services.withTransaction((transaction) =>
    recordAudit(transaction, {
      event: "run.check-failed",
      actor,
      at: services.clock.now(),
      publisherId: key.publisherId,
      offerId: key.offerId,
      details: { findings: errors.map(({ rule, pointer }) => ({ rule, pointer })) },
    }),
  );
  throw new ServiceError("prerequisites-not-met", {
    detail: `${errors.length} ${errors.length === 1 ? "field has" : "fields have"} to be corrected first. Nothing was submitted.`,
    detailZh: `需要先更正 ${errors.length} 个字段。未提交任何内容。`,
    problems: problemsOf(errors),
  });
}

/** Whether this is a first publish or takes the place of a run at sign-off, which then ends in the same transaction. */
async function prepareMove(
  { services, actor }: Context,
  transaction: Transaction,
  locked: LockedOffer,
): Promise<"publish" | "supersede"> {
  const { offer, run } = locked;
  const standing = standingOf(offer.status, run);
  const move = standing === "waiting-publisher-sign-off" ? "supersede" : "publish";
  const decision = decide(move, standing, capacitiesOf(actor, offer.publisher_id), {
    cancellation: services.config.flow.cancellation,
  });
  if (!decision.allowed) throw new ServiceError(decision.because);
  if (move === "supersede" && run !== undefined) {
    await makeMove(transaction, services, { name: "cancel", offer, run, actor, endedBecause: "superseded" });
  }
  return move;
}
