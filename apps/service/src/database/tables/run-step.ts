import type { StepId } from "@slipway/contracts";
import type { Generated } from "kysely";

export interface RunStepTable {
  run_id: string;
  step: StepId;
  position: number;
  status:
    | "notStarted"
    | "inProgress"
    | "waitingForPublisherReview"
    | "waitingForApproval"
    | "blocked"
    | "rejected"
    | "complete"
    | "canceled";
  progress: Generated<number>;
  started_at: Date | null;
  ended_at: Date | null;
  reused_from_run: number | null;
  due_at: Date | null;
}
