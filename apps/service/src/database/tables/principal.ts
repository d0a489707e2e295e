import type { Generated } from "kysely";
import type { JsonWithDefault } from "../json-column.ts";

export interface PrincipalTable {
  id: string;
  kind: "person" | "service-principal";
  issuer: string;
  tenant_id: string;
  object_id: string;
  application_id: string | null;
  email: string | null;
  name: string;
  language: Generated<"en" | "zh-CN">;
  theme: Generated<string>;
  notifications: JsonWithDefault<Record<string, boolean>>;
  created_at: Date;
  last_seen_at: Date | null;
  disabled_at: Date | null;
}
