import type { Database } from "#database/database.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { getSubmission } from "#database/repositories/submission.ts";

/** The offer's latest run, if it runs, waits or is live with this very content. */
export async function findSameContent(
  db: Database,
  run: RunRow | undefined,
  hash: string,
): Promise<RunRow | undefined> {
  if (run === undefined || !["running", "waiting", "succeeded"].includes(run.state)) return undefined;
  const submission = await getSubmission(db, run.submission_id);
  return submission.content_hash === hash ? run : undefined;
}
