export interface PasswordTable {
  principal_id: string;
  password_hash: string;
  set_at: Date;
}
