import type { ActorSummary, StepId } from "@slipway/contracts";
import type { Json } from "../json-column.ts";

export interface RunTable {
  id: string;
  publisher_id: string;
  offer_id: string;
  number: number;
  submission_id: string;
  state: "running" | "waiting" | "succeeded" | "failed" | "canceled";
  step: StepId;
  offer_version: number;
  notification_emails: string[];
  started_at: Date;
  started_by: Json<ActorSummary>;
  preview_at: Date | null;
  go_live_at: Date | null;
  ended_at: Date | null;
  ended_because: string | null;
  cancel_requested_at: Date | null;
  canceled_by: Json<ActorSummary> | null;
  due_at: Date | null;
  due_warned_at: Date | null;
  roll_back_of: number | null;
  publish_operation_id: string;
  go_live_operation_id: string;
}
