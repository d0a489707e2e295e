export interface IdempotencyKeyTable {
  principal_id: string;
  key: string;
  request_hash: string;
  status: number;
  answer: string;
  created_at: Date;
}
