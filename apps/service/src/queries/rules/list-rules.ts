import { listRules as listCertificationRules, ruleSetOf } from "@slipway/certification";
import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { readRuleOptions } from "./read-rule-options.ts";
import { ruleSummariser } from "./summarise-rule.ts";

/** Every rule of certification with the enforcement that counts now. */
export async function listRules({ services }: Context): Promise<CallOutput<"listRules">> {
  const options = await readRuleOptions(services);
  return {
    ruleSet: ruleSetOf(options.ruleSet).version,
    rules: listCertificationRules(options).map(ruleSummariser(options)),
  };
}
