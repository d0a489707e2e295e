import type { RuleSummary } from "@slipway/contracts";

export type Enforcement = RuleSummary["enforcement"];

/** The gravest first, as the filter and the choice show them. */
export const enforcements = ["block", "warn", "observe"] as const satisfies readonly Enforcement[];

/** What can be chosen for a rule; `default` leaves it to the rule set. */
export type Choice = Enforcement | "default";

/**
 * Rules that have every typed word somewhere: in the title of either language, the id, the arm-ttk test or the
 * policy, so that a name from a build log finds its rule whatever language the page is in.
 */
export function findRules(rules: readonly RuleSummary[], text: string): RuleSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter(({ id, title, armTtk = "", policy = "" }) => {
    const searched = [id, title.en, title["zh-CN"], armTtk, policy].join(" ").toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}

/** How many rules block, warn and observe. */
export function countEnforcements(rules: readonly RuleSummary[]): Record<Enforcement, number> {
  const counts: Record<Enforcement, number> = { block: 0, warn: 0, observe: 0 };
  for (const { enforcement } of rules) counts[enforcement] += 1;
  return counts;
}
