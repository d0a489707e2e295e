import type { Generated } from "kysely";

export interface PublisherTable {
  id: string;
  name: string;
  language: Generated<"en" | "zh-CN">;
  contact_emails: Generated<string[]>;
  created_at: Date;
}
