export interface CancelOperationTable {
  id: string;
  publisher_id: string;
  offer_id: string;
  run_number: number | null;
  slot: "staging" | "production";
  at: Date;
}
