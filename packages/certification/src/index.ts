export type * from "./model/finding.ts";
export type * from "./model/listing.ts";
export type * from "./model/package.ts";
export type * from "./model/report.ts";
export { containerProblemCodes, type ContainerProblemCode } from "./model/container-problems.ts";
export type { Text } from "./model/message.ts";
export type { RuleMetadata } from "./model/rule.ts";

export { certify, type Certification } from "./run.ts";
export { resolveRules, UnknownRuleError } from "./engine/resolve-rules.ts";
export { ruleSets, ruleSetOf, type RuleSet } from "./engine/rule-sets.ts";
export { explainRule, listRules, type RuleExplanation, type RuleSummary } from "./engine/list-rules.ts";
export { fixPackage, type FixedFile } from "./fixes/fix-package.ts";
export { applyWaivers } from "./engine/apply-waivers.ts";
export { waiversFileName } from "./waivers/read-waivers.ts";
export {
  policies,
  policiesPage,
  policiesReadOn,
  type Policy,
  type PolicyConfidence,
  type PolicyId,
} from "./policies/policies.ts";
export { armTtkTests, type ArmTtkGroup, type ArmTtkTest } from "./arm-ttk/tests.ts";

export {
  parseApiVersions,
  writeApiVersions,
  ApiVersionFormatError,
} from "./api-versions/parse-api-versions.ts";
export { builtInApiVersions, builtInApiVersionTable } from "./api-versions/built-in.ts";

export { reporters, type ReportFormat } from "./reporters/reporters.ts";
export type { Reporter, ReportStyle } from "./reporters/reporter.ts";
