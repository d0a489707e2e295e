import type { ActorSummary } from "@slipway/contracts";
import type { SubmissionFile } from "#domain/submission.ts";
import type { Json } from "../json-column.ts";

export interface SubmissionTable {
  id: string;
  publisher_id: string;
  offer_id: string;
  content_hash: string;
  definition: string;
  files: Json<SubmissionFile[]>;
  authors: Json<ActorSummary[]>;
  created_at: Date;
}
