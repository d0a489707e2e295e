import { explainRule, type CertifyOptions, type RuleExplanation } from "@slipway/certification";
import type { Text } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { ServiceError } from "#service-error.ts";
import { readRuleOptions } from "./read-rule-options.ts";
import { summariseRule } from "./summarise-rule.ts";

/**
 * One rule with what it reports, as `why`, and what to do about it. An arm-ttk name is accepted where it means one rule.
 * @throws ServiceError `rule-not-found`.
 */
export async function getRule(
  { services }: Context,
  input: { ruleId: string },
): Promise<CallOutput<"getRule">> {
  const options = await readRuleOptions(services);
  const rule = findRule(input.ruleId, options);
  return { ...summariseRule(rule, options), why: whyOf(rule), fix: rule.fix };
}

/** @throws ServiceError `rule-not-found`. */
export function findRule(ruleId: string, options: CertifyOptions): RuleExplanation {
  const named = explainRule(ruleId, options);
  const rule =
    named.find((candidate) => candidate.id === ruleId) ?? (named.length === 1 ? named[0] : undefined);
  if (rule !== undefined) return rule;
  throw new ServiceError("rule-not-found", {
    detail: `There is no rule "${ruleId}".`,
    detailZh: `没有规则“${ruleId}”。`,
  });
}

/** Everything that the rule can say, one sentence a line, with `{holes}`. */
function whyOf(rule: RuleExplanation): Text {
  const lines = (language: keyof Text) => rule.messages.map((message) => message.text[language]).join("\n");
  return { en: lines("en"), "zh-CN": lines("zh-CN") };
}
