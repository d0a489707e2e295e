import type { Json } from "../json-column.ts";

export interface StepResultTable {
  key: string;
  kind: "certification" | "product-page" | "lead-test";
  publisher_id: string;
  run_id: string | null;
  result: Json<unknown>;
  valid_until: Date | null;
  created_at: Date;
}
