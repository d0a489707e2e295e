import type { ActorSummary } from "@slipway/contracts";
import type { GeneratedAlways } from "kysely";
import type { Json } from "../json-column.ts";

export interface AuditEntryTable {
  id: GeneratedAlways<number>;
  at: Date;
  event: string;
  actor: Json<ActorSummary>;
  publisher_id: string | null;
  offer_id: string | null;
  run_id: string | null;
  details: Json<Record<string, unknown>>;
  once_key: string | null;
  chain_hash: string | null;
}
