import type { Enforcement } from "@slipway/certification";
import type { Database } from "#database/database.ts";

/** What the operator made of rules, by rule id. */
export async function readEnforcement(db: Database): Promise<Record<string, Enforcement>> {
  const rows = await db
    .selectFrom("rule_enforcement")
    .select(["rule", "enforcement"])
    .orderBy("rule")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.rule, row.enforcement]));
}
