export interface ClientSecretTable {
  id: string;
  principal_id: string;
  secret_hash: string;
  hint: string;
  created_at: Date;
  expires_at: Date;
}
