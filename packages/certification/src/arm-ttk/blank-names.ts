/** Properties that may be blank; arm-ttk's list. */
export const namesThatMayBeBlank = [
  "resources",
  "outputs",
  "variables",
  "parameters",
  "functions",
  "properties",
  "template",
  "defaultValue",
  "accessPolicies",
  "value",
  "promotionCode",
  "inputs",
  "notEquals",
  "clientId",
  "allowedCallerIpAddresses",
  "workerPools",
  "AzureMonitor",
  "requiredDataConnectors",
  "UserTokenPrepend",
].map((name) => name.toLowerCase());

/** Whether the name is one of them, is an expression, or is a resource id, as in `userAssignedIdentities`. */
export function mayBeBlank(name: string): boolean {
  return (
    namesThatMayBeBlank.includes(name.toLowerCase()) || name.includes("[") || /\/subscriptions\//i.test(name)
  );
}

/** Resource type → the property of it in which anything may be blank. */
export const blankSections: readonly { type: string; path: readonly string[] }[] = [
  { type: "microsoft.web/sites/config", path: ["properties"] },
  { type: "microsoft.insights/workbooks", path: ["properties", "serializedData"] },
];
