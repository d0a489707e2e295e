/** Paths that end like this name something else than a resource; arm-ttk's list, one complaint at a time. */
const exemptEndings = [
  "appId",
  "clientId",
  "DataTypeId",
  "defaultMenuItemId",
  "firstPartyId",
  "keyVaultSecretId",
  "keyVaultId",
  "keyId",
  "objectId",
  "menuId",
  "nodeAgentSkuId",
  "policyDefinitionReferenceId",
  "servicePrincipalClientId",
  "StartingDeviceID",
  "subscriptionId",
  "SyntheticMonitorId",
  "targetProtectionContainerId",
  "targetWorkerSizeId",
  "tenantId",
  "timezoneId",
  "vlanId",
  "workerSizeId",
  "metricId",
  "requestedServiceObjectiveId",
  "groupId",
  "sid",
  "ruleId",
  "deploymentSpecId",
  "detector.id",
  "contentId",
  "definitionId",
  "connectorId",
  "parentId",
  "IllusiveIncidentId",
  "UniqueFindingId",
  "schemaId",
  "detection_id",
  "environmentId",
  "open_id",
  "TeamsChannelID",
  "SAPAuditLogMessageID",
  "roleDefinitionId",
  "principalId",
  "XDRCustomerID",
  "userAssignedIdentityResourceId",
  "channelId",
  "extendedAceItemObjectId",
  "operationId-ANCEndpointGetById",
  "operationId-DeleteDomainById",
  "operationId-GetOrganizationId",
  "operationId-ProcessMetadataSearchByProcessGUID",
  "operationId-SearchForProcessEventsByProcessGUID",
  "ApplicationId",
  "policyDefinitionGuid",
  "IndicatorId",
  "contentProductId",
  "aws_iam_functionapp_id",
  "dataCollectionEndpointId",
  "dataCollectionRuleImmutableId",
  "stepId",
].map((ending) => ending.toLowerCase());

const exemptTypes = [
  "microsoft.logic/workflows",
  "microsoft.apimanagement/service/backends",
  "microsoft.portal/dashboards",
];

/** Whether the path of a property, counted from its resource, says that it holds no resource id. */
export function isExemptPath(path: string): boolean {
  const folded = path.toLowerCase();
  return (
    exemptEndings.some((ending) => folded.endsWith(ending)) ||
    /^(?:parameters|outputs)/.test(folded) ||
    folded.includes(".metadata.") ||
    /\.tags\.\w/.test(folded)
  );
}

/** Whether an object of that type around the property says so. */
export function isExemptWithin(type: string, path: string): boolean {
  const foldedType = type.toLowerCase();
  const foldedPath = path.toLowerCase();
  return (
    exemptTypes.includes(foldedType) ||
    /microsoft\.documentdb\/databaseaccounts\/\w*\/collections/.test(foldedType) ||
    (foldedType.startsWith("microsoft.documentdb/databaseaccounts/sqldatabases") &&
      foldedPath.includes(".resource.")) ||
    (foldedType.startsWith("microsoft.insights/webtests") && foldedPath.includes(".locations")) ||
    (foldedType.endsWith("backends") && foldedPath.includes("properties.")) ||
    foldedType.includes("config")
  );
}
