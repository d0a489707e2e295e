import type { ActorSummary } from "@slipway/contracts";
import type { Json } from "../json-column.ts";

export interface WaiverTable {
  id: string;
  publisher_id: string;
  offer_id: string;
  rule: string;
  path: string | null;
  pointer: string | null;
  reason: string;
  expires: string;
  state: "requested" | "granted" | "refused";
  requested_by: Json<ActorSummary>;
  requested_at: Date;
  decided_by: Json<ActorSummary> | null;
  decided_at: Date | null;
}
