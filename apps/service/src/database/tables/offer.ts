import type { Generated } from "kysely";

export interface OfferTable {
  publisher_id: string;
  id: string;
  offer_type_id: string;
  name: string;
  status: "neverPublished" | "running" | "waitingForPublisherReview" | "succeeded" | "canceled" | "failed";
  status_since: Date;
  version: Generated<number>;
  revision: number;
  changed_at: Date;
  latest_run: number | null;
  preview_run: number | null;
  production_run: number | null;
  notification_emails: Generated<string[]>;
  created_at: Date;
  search: Generated<string>;
}
