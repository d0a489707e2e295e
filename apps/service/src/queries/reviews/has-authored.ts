import type { Actor } from "#context.ts";
import type { SubmissionRow } from "#database/repositories/submission.ts";

/** Whether somebody wrote the content: then they may not review it (publishing-flow "Moves"). */
export function hasAuthored(actor: Actor, submission: Pick<SubmissionRow, "authors">): boolean {
  if (actor.kind === "system") return false;
  return submission.authors.some(({ principalId }) => principalId === actor.principalId);
}
