import type { Context } from "#context.ts";
import type { Transaction } from "#database/database.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { listAuthors } from "#database/repositories/revision.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { ensureSubmission, getSubmission } from "#database/repositories/submission.ts";
import { capacitiesOf } from "#domain/capacities-of.ts";
import { decide } from "#domain/decide.ts";
import { standingOf } from "#domain/standing.ts";
import { stepsByOfferType } from "#domain/steps.ts";
import type { SubmissionFile } from "#domain/submission.ts";
import { lockWithRun, type LockedOffer } from "#flow/lock-run.ts";
import { makeMove } from "#flow/make-move.ts";
import { startRun } from "#flow/start-run.ts";
import { ServiceError } from "#service-error.ts";
import { checkDraft, type CheckedDraft } from "./check-draft.ts";
import { contentHash } from "./content-hash.ts";
import { findDefaultAddresses } from "./find-default-addresses.ts";
import { problemsOf } from "./problems-of.ts";

export interface PublishInput extends OfferKey {
  /** Missing: the last ones, else the owners'. */
  notificationEmails?: readonly string[] | undefined;
}

/**
 * Publishes the draft: step 1 now, and a run from step 2 on. The same content again answers the run that has it.
 * @throws ServiceError `prerequisites-not-met` with every finding, `other-content-publishing`, `offer-type-not-publishable`.
 */
export async function publishOffer(context: Context, input: PublishInput): Promise<RunRow> {
  const { services } = context;
  const checked = await checkDraft(context, input);
  checkType(context, checked);
  if (!checked.mayPublish) await refuse(context, checked, input);
  const files = filesOf(checked);
  const hash = contentHash(checked.definition, files);
  return services.withTransaction(async (transaction) => {
    const locked = await lockWithRun(transaction, input);
    const existing = await findSameContent(transaction, locked, hash);
    if (existing !== undefined) return existing;
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

function checkType({ services }: Context, { offer }: CheckedDraft): void {
  const type = offer.offer_type_id;
  if (stepsByOfferType[type] !== undefined || services.config.flow.publishableOfferTypes.includes(type))
    return;
  throw new ServiceError("offer-type-not-publishable", {
    detail: `Offers of type "${type}" are kept and listed here, but publishing them is not turned on.`,
    detailZh: `此处会保存并列出“${type}”类型的产品/服务，但未启用其发布。`,
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

function filesOf({ artifacts }: CheckedDraft): SubmissionFile[] {
  return artifacts.flatMap(({ reference, stored }) => {
    if (stored === undefined) return [];
    const { pointer, planId, packageVersion } = reference;
    const plan = planId === undefined || packageVersion === undefined ? {} : { planId, packageVersion };
    return [
      {
        pointer,
        name: stored.fileName,
        hash: stored.hash,
        size: stored.size,
        mediaType: stored.mediaType,
        ...plan,
      },
    ];
  });
}

/** The run that runs, waits or is live with this very content. */
async function findSameContent(
  transaction: Transaction,
  { run }: LockedOffer,
  hash: string,
): Promise<RunRow | undefined> {
  if (run === undefined || !["running", "waiting", "succeeded"].includes(run.state)) return undefined;
  const submission = await getSubmission(transaction, run.submission_id);
  return submission.content_hash === hash ? run : undefined;
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
