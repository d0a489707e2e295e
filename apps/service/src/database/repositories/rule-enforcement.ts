import type { ActorSummary } from "@slipway/contracts";
import type { Database } from "../database.ts";
import type { RuleEnforcementTable } from "../tables/rule-enforcement.ts";

/** Sets what the findings of a rule do; `readEnforcement` reads it. */
export async function writeEnforcement(
  db: Database,
  change: { rule: string; enforcement: RuleEnforcementTable["enforcement"]; at: Date; by: ActorSummary },
): Promise<void> {
  const values = { enforcement: change.enforcement, set_at: change.at, set_by: JSON.stringify(change.by) };
  await db
    .insertInto("rule_enforcement")
    .values({ rule: change.rule, ...values })
    .onConflict((conflict) => conflict.column("rule").doUpdateSet(values))
    .execute();
}

/** Forgets what was set for a rule; false when nothing was. */
export async function deleteEnforcement(db: Database, rule: string): Promise<boolean> {
  const result = await db.deleteFrom("rule_enforcement").where("rule", "=", rule).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
