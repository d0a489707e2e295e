import { explainRule, type RuleExplanation } from "#engine/list-rules.ts";
import type { Language } from "#model/finding.ts";
import type { CertificationReport } from "#model/report.ts";

/** A rule as SARIF describes it (reportingDescriptor, section 3.49). */
export interface SarifRule {
  id: string;
  name: string;
  shortDescription: { text: string };
  help: { text: string; markdown: string };
  defaultConfiguration: { level: string };
  properties: Record<string, unknown>;
}

/** The rules that have results or did not run, in the order in which they appear. */
export function sarifRules(
  { packages, listing, ruleSet }: CertificationReport,
  language: Language,
): SarifRule[] {
  const named = [...packages.flatMap(({ findings, skipped }) => [...findings, ...skipped]), ...listing];
  const options = { profile: ruleSet.profile, today: ruleSet.today, ruleSet: ruleSet.version };
  return [...new Set(named.map(({ rule }) => rule))]
    .flatMap((id) => explainRule(id, options).filter((rule) => rule.id === id))
    .map((rule) => describeRule(rule, language));
}

function describeRule(rule: RuleExplanation, language: Language): SarifRule {
  const { id, title, fix, severity, armTtk, policy, page, section } = rule;
  const more = { en: "More:", "zh-CN": "更多说明：" }[language];
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title[language] },
    help: { text: fix[language], markdown: `${fix[language]}\n\n${more} \`slipway explain ${id}\`` },
    defaultConfiguration: { level: severity === "info" ? "note" : severity },
    properties: { tags: [section, ...(armTtk === undefined ? [] : ["arm-ttk"])], armTtk, policy, page },
  };
}
