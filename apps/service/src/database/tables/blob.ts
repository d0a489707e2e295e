export interface BlobTable {
  hash: string;
  size: number;
  media_type: string;
  file_name: string;
  state: "writing" | "stored";
  created_at: Date;
}
