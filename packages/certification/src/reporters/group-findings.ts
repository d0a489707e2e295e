import type { Finding } from "#model/finding.ts";

const ranks = { error: 0, warning: 1, info: 2 } as const;

/**
 * Findings that say the same of several places, together: errors first, waived ones last, the messages of a rule one after
 * the other; otherwise in the order of the report.
 */
export function groupFindings(
  findings: readonly Finding[],
  isSame: (finding: Finding) => string,
): Finding[][] {
  const ofRules = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const rule = `${rankOf(finding)} ${finding.rule}`;
    const groups = ofRules.get(rule) ?? new Map<string, Finding[]>();
    ofRules.set(rule, groups);
    const key = isSame(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...ofRules.values()]
    .flatMap((groups) => [...groups.values()])
    .sort((left, right) => rankOf(left[0]!) - rankOf(right[0]!));
}

function rankOf({ severity, waived }: Finding): number {
  return waived === undefined ? ranks[severity] : 3;
}
