import { createHash } from "node:crypto";
import { builtInApiVersions, ruleSets, type Enforcement } from "@slipway/certification";
import type { SubmissionRow } from "#database/repositories/submission.ts";

/** Everything that could change a certification: content, rule-set, API versions, enforcement and the day. */
export function certificationKey(
  submission: Pick<SubmissionRow, "publisher_id" | "offer_id" | "content_hash">,
  settings: { today: string; enforcement: Readonly<Record<string, Enforcement>> },
): string {
  const parts = [
    "certification",
    submission.publisher_id,
    submission.offer_id,
    submission.content_hash,
    ruleSets[0]?.version,
    builtInApiVersions().date,
    settings.today,
    settings.enforcement,
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
