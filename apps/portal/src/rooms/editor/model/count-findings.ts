import type { EditorTab, OfferFieldFinding } from "@slipway/contracts/offer-fields";

/** Findings by the anchor that shows them. */
export type FindingsByAnchor = ReadonlyMap<string, readonly OfferFieldFinding[]>;

/** Rules that say that something is not there yet, rather than wrong. */
const missingRules = new Set<string>([
  "required",
  "plan-missing",
  "package-missing",
  "lead-setting-missing",
  "too-few",
]);

export function isMissing(finding: OfferFieldFinding): boolean {
  return missingRules.has(finding.rule);
}

/** How many errors a tab has. */
export function countErrors(findings: readonly OfferFieldFinding[], tab: EditorTab): number {
  return findings.filter((finding) => finding.tab === tab && finding.severity === "error").length;
}

/** What only the server can see of a draft, as long as the field is as it was then; the rest is known here. */
export function addServerFindings(
  own: readonly OfferFieldFinding[],
  fromServer: readonly OfferFieldFinding[],
  isUnchanged: (pointer: string) => boolean,
): OfferFieldFinding[] {
  const known = new Set(own.map(({ rule, pointer }) => `${rule} ${pointer}`));
  const further = fromServer.filter(
    ({ rule, pointer }) => !known.has(`${rule} ${pointer}`) && isUnchanged(pointer),
  );
  return [...own, ...further];
}
