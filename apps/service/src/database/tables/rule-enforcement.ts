import type { ActorSummary } from "@slipway/contracts";
import type { Json } from "../json-column.ts";

export interface RuleEnforcementTable {
  rule: string;
  enforcement: "block" | "warn" | "observe";
  set_at: Date;
  set_by: Json<ActorSummary>;
}
