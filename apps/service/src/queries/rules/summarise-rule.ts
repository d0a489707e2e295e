import type { CertifyOptions, RuleSummary as CertificationRule } from "@slipway/certification";
import { listRules } from "@slipway/certification";
import type { RuleSummary } from "@slipway/contracts";

/** Tells rules as `/v1` shows them; a rule's group is the part of the package that it looks at. */
export function ruleSummariser(options: CertifyOptions): (rule: CertificationRule) => RuleSummary {
  const untouched = listRules({ ...options, enforcement: {} });
  const defaults = new Map(untouched.map(({ id, enforcement }) => [id, enforcement]));
  return (rule) => ({
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    enforcement: rule.enforcement,
    defaultEnforcement: defaults.get(rule.id) ?? rule.enforcement,
    isSet: options.enforcement !== undefined && rule.id in options.enforcement,
    group: rule.section,
    ...(rule.armTtk === undefined ? {} : { armTtk: rule.armTtk }),
    ...(rule.policy === undefined ? {} : { policy: rule.policy }),
    ...(rule.blocksFrom === undefined ? {} : { blocksFrom: rule.blocksFrom }),
    ...(rule.since === undefined ? {} : { since: rule.since }),
  });
}

/** As `ruleSummariser`, for one rule. */
export function summariseRule(rule: CertificationRule, options: CertifyOptions): RuleSummary {
  return ruleSummariser(options)(rule);
}
