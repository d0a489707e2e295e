import type { Enforcement } from "#model/finding.ts";
import type { Rule } from "#model/rule.ts";

/** Newest first. */
const versions = ["2026.2", "2026.1"] as const;
export type RuleSetVersion = (typeof versions)[number];

/** A dated state of all rules with their enforcements; reports name the one they were made with. */
export interface RuleSet {
  version: RuleSetVersion;
  /** Where it differs from what the rules say of themselves. */
  enforcement: Readonly<Record<string, Enforcement>>;
}

/** Newest first. */
export const ruleSets: readonly RuleSet[] = versions.map((version) => ({ version, enforcement: {} }));

/** The rule-set of that version, or the newest. */
export function ruleSetOf(version: string | undefined): RuleSet {
  return ruleSets.find((ruleSet) => ruleSet.version === version) ?? ruleSets[0]!;
}

/** Whether a rule-set has the rule: those that came later leave it as it was. */
export function hasRule({ since }: Rule, version?: string): boolean {
  return since === undefined || versions.indexOf(since) >= versions.indexOf(ruleSetOf(version).version);
}

/** What a rule-set does with a rule: its own word on it, then the rule's, then what the severity implies. */
export function enforcementOf(rule: Rule, version?: string): Enforcement {
  return ruleSetOf(version).enforcement[rule.id] ?? rule.enforcement ?? impliedBy[rule.severity];
}

const impliedBy = { error: "block", warning: "warn", info: "observe" } as const;
