import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteEnforcement } from "#database/repositories/rule-enforcement.ts";
import { findRule } from "#queries/rules/get-rule.ts";
import { readRuleOptions } from "#queries/rules/read-rule-options.ts";
import { summariseRule } from "#queries/rules/summarise-rule.ts";

/**
 * Forgets what the operator set for a rule: the rule set decides again, also the next one. Nothing happens where nothing
 * was set.
 * @throws ServiceError `rule-not-found`.
 */
export async function resetRuleEnforcement(
  { actor, services }: Context,
  input: { ruleId: string },
): Promise<CallOutput<"resetRuleEnforcement">> {
  const options = await readRuleOptions(services);
  const before = findRule(input.ruleId, options);
  const { [before.id]: _, ...enforcement } = options.enforcement ?? {};
  const changed = { ...options, enforcement };
  const after = findRule(before.id, changed);
  await services.withTransaction(async (transaction) => {
    if (!(await deleteEnforcement(transaction, before.id))) return;
    const details = { rule: before.id, from: before.enforcement, to: after.enforcement };
    const at = services.clock.now();
    await recordAudit(transaction, { event: "rule.enforcement-reset", actor, at, details });
  });
  return summariseRule(after, changed);
}
