export interface DeploymentLinkTable {
  id: string;
  submission_id: string;
  plan_id: string;
  subscription_id: string;
  principal_id: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}
