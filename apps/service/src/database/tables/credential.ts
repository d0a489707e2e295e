import type { JsonWithDefault } from "../json-column.ts";

export interface CredentialTable {
  id: string;
  kind: "session" | "api-token" | "sign-in-link" | "refresh-token" | "device-code";
  token_hash: string;
  principal_id: string | null;
  name: string | null;
  details: JsonWithDefault<Record<string, unknown>>;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  used_at: Date | null;
}
