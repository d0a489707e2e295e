export interface ReviewThreadTable {
  id: string;
  review_id: string;
  package_hash: string | null;
  file: string | null;
  line: number | null;
  pointer: string | null;
  policy: string | null;
  state: "open" | "resolved";
  opened_at: Date;
}
