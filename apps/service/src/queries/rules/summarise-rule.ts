import type { RuleSummary } from "@slipway/contracts";
import type { RuleSummary as CertificationRule } from "@slipway/certification";

/** A rule as `/v1` shows it; its group is the part of the package that it looks at. */
export function summariseRule(rule: CertificationRule): RuleSummary {
  return {
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    enforcement: rule.enforcement,
    group: rule.section,
    ...(rule.armTtk === undefined ? {} : { armTtk: rule.armTtk }),
    ...(rule.policy === undefined ? {} : { policy: rule.policy }),
  };
}
