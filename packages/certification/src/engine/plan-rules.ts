import type { Enforcement, Profile, Severity } from "#model/finding.ts";
import type { CertifyOptions } from "#model/report.ts";
import type { Rule } from "#model/rule.ts";
import { rules } from "#rules/index.ts";
import { enforcementOf, hasRule } from "./rule-sets.ts";
import { resolveRules, UnknownRuleError } from "./resolve-rules.ts";

/** A rule with what it does in this certification. */
export interface PlannedRule {
  rule: Rule;
  severity: Severity;
  enforcement: Enforcement;
  /** The day from which it blocks, where that is still to come. */
  blocksFrom?: string;
}

/** The rules of a certification, in a fixed order. Throws UnknownRuleError when `options.rules` names one that does not exist. */
export function planRules(options: CertifyOptions): PlannedRule[] {
  const wanted = options.rules ?? [];
  const { ids, unknown } = resolveRules(wanted);
  if (unknown.length > 0) throw new UnknownRuleError(unknown);
  return rules
    .filter((rule) => runs(rule, options) && (wanted.length === 0 || ids.includes(rule.id)))
    .map((rule) => planRule(rule, options));
}

/** Whether the rule runs under these options at all: the profile has it, and so has the rule-set. */
export function runs(rule: Rule, { profile, ruleSet }: CertifyOptions): boolean {
  return runsIn(rule, profile) && hasRule(rule, ruleSet);
}

/** Whether the profile has the rule at all. */
export function runsIn(rule: Rule, profile: Profile): boolean {
  return (
    rule.profiles ?? (rule.armTtk === undefined ? ["marketplace"] : ["arm-ttk", "marketplace"])
  ).includes(profile);
}

/** Severity and enforcement of a rule under these options: the operator's word, then the date, then the rule-set's. */
export function planRule(rule: Rule, options: CertifyOptions): PlannedRule {
  if (options.profile === "arm-ttk" && rule.armTtk !== undefined)
    return { rule, severity: "error", enforcement: "block" };
  const chosen = options.enforcement?.[rule.id];
  if (chosen !== undefined) return { rule, severity: severityFor(chosen), enforcement: chosen };
  const usual = enforcementOf(rule, options.ruleSet);
  const isEarly = usual === "block" && rule.blocksFrom !== undefined && options.today < rule.blocksFrom;
  if (isEarly) return { rule, severity: "warning", enforcement: "warn", blocksFrom: rule.blocksFrom! };
  return { rule, severity: rule.severity, enforcement: usual };
}

/** An operator's enforcement shows in the severity too, so that a blocking finding never looks like advice. */
function severityFor(enforcement: Enforcement): Severity {
  return enforcement === "block" ? "error" : enforcement === "warn" ? "warning" : "info";
}
