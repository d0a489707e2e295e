import type { ReviewDecision } from "#domain/review.ts";
import type { Json } from "../json-column.ts";

export interface ReviewTable {
  id: string;
  run_id: string;
  publisher_id: string;
  offer_id: string;
  submission_id: string;
  state: "waiting" | "approved" | "approved-with-advice" | "changes-requested" | "withdrawn";
  opened_at: Date;
  due_at: Date;
  ended_at: Date | null;
  assignee: string | null;
  decision: Json<ReviewDecision> | null;
  compared_with_run: number | null;
}
