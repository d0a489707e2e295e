import type { ResolvedArtifact } from "#definition/artifact-facts.ts";
import type { SubmissionFile } from "#domain/submission.ts";

/** The stored files behind a definition's links, as a submission lists them; links without a file are left out. */
export function submissionFiles(artifacts: readonly ResolvedArtifact[]): SubmissionFile[] {
  return artifacts.flatMap(({ reference: { pointer, planId, packageVersion }, stored }) => {
    if (stored === undefined) return [];
    const { fileName: name, hash, size, mediaType } = stored;
    const plan = planId === undefined || packageVersion === undefined ? {} : { planId, packageVersion };
    return [{ pointer, name, hash, size, mediaType, ...plan }];
  });
}
