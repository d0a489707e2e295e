export interface SubscriptionGrantTable {
  id: string;
  principal_id: string;
  subscription_id: string;
  label: string;
  source: "granted" | "claimed";
  granted_at: Date;
}
