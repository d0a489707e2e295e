import type { CertificationReport } from "@slipway/contracts";
import type { Database, Transaction } from "../database.ts";

/** Stores the report of a run, and how often each rule failed, which statistics count. */
export async function replaceReport(
  transaction: Transaction,
  runId: string,
  report: CertificationReport,
  findings: readonly { rule: string; severity: string }[],
  now: Date,
): Promise<void> {
  const text = JSON.stringify(report);
  await transaction
    .insertInto("certification_report")
    .values({ run_id: runId, report: text, created_at: now })
    .onConflict((conflict) => conflict.column("run_id").doUpdateSet({ report: text, created_at: now }))
    .execute();
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === "error") counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  await transaction
    .insertInto("rule_failure")
    .values([...counts].map(([rule, count]) => ({ run_id: runId, rule, findings: count, at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findReport(db: Database, runId: string): Promise<CertificationReport | undefined> {
  const row = await db
    .selectFrom("certification_report")
    .select("report")
    .where("run_id", "=", runId)
    .executeTakeFirst();
  return row?.report as CertificationReport | undefined;
}
