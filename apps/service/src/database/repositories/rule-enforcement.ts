import type { ActorSummary } from "@slipway/contracts";
import type { Database } from "../database.ts";
import type { RuleEnforcementTable } from "../tables/rule-enforcement.ts";

export type Enforcement = RuleEnforcementTable["enforcement"];

/** What the operator set, by rule id: the `enforcement` option of certification. */
export async function readEnforcements(db: Database): Promise<Record<string, Enforcement>> {
  const rows = await db.selectFrom("rule_enforcement").select(["rule", "enforcement"]).execute();
  return Object.fromEntries(rows.map((row) => [row.rule, row.enforcement]));
}

export async function writeEnforcement(
  db: Database,
  change: { rule: string; enforcement: Enforcement; at: Date; by: ActorSummary },
): Promise<void> {
  const values = { enforcement: change.enforcement, set_at: change.at, set_by: JSON.stringify(change.by) };
  await db
    .insertInto("rule_enforcement")
    .values({ rule: change.rule, ...values })
    .onConflict((conflict) => conflict.column("rule").doUpdateSet(values))
    .execute();
}
