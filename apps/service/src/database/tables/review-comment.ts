import type { ActorSummary } from "@slipway/contracts";
import type { Json } from "../json-column.ts";

export interface ReviewCommentTable {
  id: string;
  thread_id: string;
  at: Date;
  by: Json<ActorSummary>;
  side: "publisher" | "operator";
  text: string;
}
