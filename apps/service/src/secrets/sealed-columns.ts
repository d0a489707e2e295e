/** A column that holds what `encryptSecret` made, with the purpose that it was made for. */
export interface SealedColumn {
  table: "lead_destination" | "lead" | "idempotency_key";
  column: "secrets" | "customer" | "answer";
  purpose: string;
}

/** Every column of the database that holds sealed text; a rotation of keys goes over all of them. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: "lead_destination", column: "secrets", purpose: "lead-destinations" },
  { table: "lead", column: "customer", purpose: "lead-customer" },
  { table: "idempotency_key", column: "answer", purpose: "idempotency-answers" },
];
