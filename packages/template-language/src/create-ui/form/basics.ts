/** What the customer chose on the first tab. */
export interface Basics {
  readonly subscription: SubscriptionChoice;
  readonly resourceGroup: ResourceGroupInput;
  readonly location: string;
  /** Managed applications only: the name of the application and of the group for its resources. */
  readonly applicationName: string;
  readonly managedResourceGroup: string;
}

export interface SubscriptionChoice {
  readonly subscriptionId: string;
  readonly displayName: string;
  readonly tenantId: string;
}

export interface ResourceGroupInput {
  readonly mode: "New" | "Existing";
  readonly name: string;
  readonly location: string;
}
