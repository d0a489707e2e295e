import type { Generated } from "kysely";

export interface UploadTable {
  id: string;
  publisher_id: string;
  file_name: string;
  size: number;
  offset_bytes: Generated<number>;
  sha256: string | null;
  hash: string | null;
  created_by: string;
  created_at: Date;
  expires_at: Date;
}
