import type { Generated } from "kysely";

export interface LeadTable {
  id: string;
  publisher_id: string;
  offer_id: string;
  is_test: boolean;
  lead_source: string;
  action_code: string;
  customer: string;
  destination: string;
  state: "waiting" | "delivered" | "dead";
  attempts: Generated<number>;
  last_error: string | null;
  created_at: Date;
  delivered_at: Date | null;
}
