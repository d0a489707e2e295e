import type { Generated } from "kysely";

export interface EmailTable {
  id: string;
  message_id: string;
  event: string;
  recipient: string;
  language: "en" | "zh-CN";
  subject: string;
  text_body: string;
  html_body: string;
  publisher_id: string | null;
  offer_id: string | null;
  run_id: string | null;
  state: "waiting" | "sent" | "failed";
  attempts: Generated<number>;
  last_error: string | null;
  created_at: Date;
  sent_at: Date | null;
}
