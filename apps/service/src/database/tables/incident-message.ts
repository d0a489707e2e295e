import type { ActorSummary } from "@slipway/contracts";
import type { Generated } from "kysely";
import type { IncidentFile } from "#domain/incident.ts";
import type { Json } from "../json-column.ts";

export interface IncidentMessageTable {
  id: string;
  incident_id: string;
  at: Date;
  by: Json<ActorSummary>;
  side: "publisher" | "operator";
  text: string;
  files: Generated<Json<IncidentFile[]>>;
}
