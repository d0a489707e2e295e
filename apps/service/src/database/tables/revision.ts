import type { ActorSummary } from "@slipway/contracts";
import type { Json } from "../json-column.ts";

export interface RevisionTable {
  publisher_id: string;
  offer_id: string;
  number: number;
  definition: string;
  saved_at: Date;
  saved_by: Json<ActorSummary>;
  note: string | null;
}
