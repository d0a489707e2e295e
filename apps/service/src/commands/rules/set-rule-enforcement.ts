import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { writeEnforcement } from "#database/repositories/rule-enforcement.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import { findRule } from "#queries/rules/get-rule.ts";
import { readRuleOptions } from "#queries/rules/read-rule-options.ts";
import { summariseRule } from "#queries/rules/summarise-rule.ts";

type Body = z.output<Endpoints["setRuleEnforcement"]["body"]>;

/**
 * Sets what a rule's findings do from now on; runs that have been certified keep their report.
 * @throws ServiceError `rule-not-found`.
 */
export async function setRuleEnforcement(
  { actor, services }: Context,
  input: Body & { ruleId: string },
): Promise<CallOutput<"setRuleEnforcement">> {
  const options = await readRuleOptions(services);
  const before = findRule(input.ruleId, options);
  const { enforcement } = input;
  const at = services.clock.now();
  await services.withTransaction(async (transaction) => {
    await writeEnforcement(transaction, { rule: before.id, enforcement, at, by: summariseActor(actor) });
    await recordAudit(transaction, {
      event: "rule.enforcement-set",
      actor,
      at,
      details: { rule: before.id, from: before.enforcement, to: enforcement },
    });
  });
  const changed = { ...options, enforcement: { ...options.enforcement, [before.id]: enforcement } };
  return summariseRule(findRule(before.id, changed), changed);
}
