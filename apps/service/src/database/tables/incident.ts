import type { ActorSummary } from "@slipway/contracts";
import type { GeneratedAlways } from "kysely";
import type { IncidentContact } from "#domain/incident.ts";
import type { Json } from "../json-column.ts";

export interface IncidentTable {
  id: string;
  number: GeneratedAlways<number>;
  publisher_id: string;
  offer_id: string | null;
  run_number: number | null;
  step: string | null;
  title: string;
  problem_type: string;
  category: string;
  contact: Json<IncidentContact>;
  state: "open" | "waiting-for-publisher" | "resolved";
  severity: "low" | "normal" | "high" | null;
  opened_at: Date;
  opened_by: Json<ActorSummary>;
  changed_at: Date;
}
