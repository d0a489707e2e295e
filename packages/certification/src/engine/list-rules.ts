import { armTtkTests, type ArmTtkGroup } from "#arm-ttk/tests.ts";
import type { Enforcement, Profile, Severity } from "#model/finding.ts";
import type { Text } from "#model/message.ts";
import type { CertifyOptions } from "#model/report.ts";
import type { Rule } from "#model/rule.ts";
import { rulesBySection } from "#rules/index.ts";
import { internalError } from "./internal-error.ts";
import { planRule, runs, runsIn } from "./plan-rules.ts";
import { resolveRules } from "./resolve-rules.ts";

/** A rule as lists show it. */
export interface RuleSummary {
  id: string;
  title: Text;
  /** The section of the package that it is about: the folder of the rule. */
  section: string;
  severity: Severity;
  enforcement: Enforcement;
  armTtk?: string;
  armTtkGroup?: ArmTtkGroup;
  policy?: string;
  blocksFrom?: string;
  /** The first rule-set that has it; absent for those of the very first. */
  since?: string;
  isDated: boolean;
}

/** A rule with everything that its page says. */
export interface RuleExplanation extends RuleSummary {
  profiles: readonly Profile[];
  fix: Text;
  /** What it can say, holes as `{name}`. */
  messages: readonly { id: string; text: Text; errorId?: string; severity?: Severity }[];
  /** Path of the page below the repository's root. */
  page: string;
}

/** The rules of a profile, by section, as these options (`today`, enforcement, rule-set) make them. */
export function listRules(options: CertifyOptions): RuleSummary[] {
  return Object.entries(rulesBySection).flatMap(([section, rules]) =>
    rules.filter((rule) => runs(rule, options)).map((rule) => summarize(rule, section, options)),
  );
}

/** Everything on the rules that a name means (an own id means one, an arm-ttk test may mean several). */
export function explainRule(name: string, options: CertifyOptions): RuleExplanation[] {
  const { ids } = resolveRules([name]);
  return [...Object.entries(rulesBySection), ["engine", [internalError as Rule]] as const].flatMap(
    ([section, rules]) =>
      rules.filter((rule) => ids.includes(rule.id)).map((rule) => explain(rule, section, options)),
  );
}

function summarize(rule: Rule, section: string, options: CertifyOptions): RuleSummary {
  const { severity, enforcement } = planRule(rule, options);
  return {
    id: rule.id,
    title: rule.title,
    section,
    severity,
    enforcement,
    ...(rule.armTtk === undefined ? {} : { armTtk: rule.armTtk, armTtkGroup: armTtkTests[rule.armTtk] }),
    ...(rule.policy === undefined ? {} : { policy: rule.policy }),
    ...(rule.blocksFrom === undefined ? {} : { blocksFrom: rule.blocksFrom }),
    ...(rule.since === undefined ? {} : { since: rule.since }),
    isDated: rule.isDated === true || rule.blocksFrom !== undefined,
  };
}

function explain(rule: Rule, section: string, options: CertifyOptions): RuleExplanation {
  const profiles = (["arm-ttk", "marketplace"] as const).filter((profile) => runsIn(rule, profile));
  const messages = Object.entries(rule.messages).map(([id, entry]) => ({
    id,
    text: { en: withHoles(entry.en), "zh-CN": withHoles(entry["zh-CN"]) },
    ...(entry.errorId === undefined ? {} : { errorId: entry.errorId }),
    ...(entry.severity === undefined ? {} : { severity: entry.severity }),
  }));
  return {
    ...summarize(rule, section, options),
    profiles,
    fix: rule.fix,
    messages,
    page: `docs/rules/${rule.id}.md`,
  };
}

function withHoles({ parts, holes }: Rule["messages"][string]["en"]): string {
  return parts.map((part, index) => part + (index < holes.length ? `{${holes[index]}}` : "")).join("");
}
