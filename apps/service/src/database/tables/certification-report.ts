import type { CertificationReport } from "@slipway/contracts";
import type { Json } from "../json-column.ts";

export interface CertificationReportTable {
  run_id: string;
  report: Json<CertificationReport>;
  created_at: Date;
}
