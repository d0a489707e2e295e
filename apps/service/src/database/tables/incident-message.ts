import type { ActorSummary } from "@slipway/contracts";
import type { IncidentFile } from "#domain/incident.ts";
import type { Json, JsonWithDefault } from "../json-column.ts";

export interface IncidentMessageTable {
  id: string;
  incident_id: string;
  at: Date;
  by: Json<ActorSummary>;
  side: "publisher" | "operator";
  text: string;
  files: JsonWithDefault<IncidentFile[]>;
}
