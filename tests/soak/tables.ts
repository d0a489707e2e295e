/**
 * What becomes of a table while Slipway works. `kept` grows with each publish, save or upload and is kept for ever, on
 * purpose; `aging` grows until its rows are as old as `days` says and are removed; every other table must stay as it is.
 */
export const growingTables: Readonly<Record<string, { kind: "kept" } | { kind: "aging"; days: number }>> = {
  "public.revision": { kind: "kept" },
  "public.submission": { kind: "kept" },
  "public.product_page": { kind: "kept" },
  "public.run": { kind: "kept" },
  "public.run_step": { kind: "kept" },
  "public.run_message": { kind: "kept" },
  "public.cancel_operation": { kind: "kept" },
  "public.certification_report": { kind: "kept" },
  "public.rule_failure": { kind: "kept" },
  "public.review": { kind: "kept" },
  "public.email": { kind: "kept" },
  "public.audit_entry": { kind: "kept" },
  "public.blob": { kind: "kept" },
  "public.publisher_blob": { kind: "kept" },
  "public.deployment_link": { kind: "kept" },
  "public.step_result": { kind: "kept" },
  "public.idempotency_key": { kind: "aging", days: 1 },
  "public.credential": { kind: "aging", days: 1 },
  "public.upload": { kind: "aging", days: 1 },
  "public.upload_part": { kind: "aging", days: 1 },
  "pgboss.job": { kind: "aging", days: 1 },
};

/** Whether a table must not grow. @param table - with its schema */
export function mustStay(table: string): boolean {
  return growingTables[table] === undefined;
}
