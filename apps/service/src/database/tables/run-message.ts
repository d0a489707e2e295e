import type { StepId } from "@slipway/contracts";
import type { GeneratedAlways } from "kysely";
import type { MessageDetails } from "#domain/message.ts";
import type { Json } from "../json-column.ts";

export interface RunMessageTable {
  id: GeneratedAlways<number>;
  run_id: string;
  step: StepId | null;
  level: "information" | "warning" | "error";
  at: Date;
  code: string;
  details: Json<MessageDetails>;
}
