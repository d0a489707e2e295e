/** What Azure accepts as the last segment of a resource's name. Source: Azure's naming rules for resources, as of 2026-08. */
export interface NameRule {
  least: number;
  most: number;
  allowed: RegExp;
  /** The allowed characters, for people. */
  says: string;
}

const network: NameRule = {
  least: 1,
  most: 80,
  allowed: /^[a-z0-9](?:[\w.-]*\w)?$/i,
  says: "A-Z a-z 0-9 _ . -",
};
const lowerWithHyphens = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const withHyphens = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const hyphenSigns = "A-Z a-z 0-9 -";
const lowerSigns = "a-z 0-9 -";
const computer = /^[^\s"'/\\[\]:|<>+=;,?*@&_][^"'/\\[\]:|<>+=;,?*@&]*$/;
const computerSigns = "A-Z a-z 0-9 . - _";
const bus: NameRule = { least: 6, most: 50, allowed: /^[a-z][a-z0-9-]*[a-z0-9]$/i, says: hyphenSigns };
const server: NameRule = { least: 3, most: 63, allowed: lowerWithHyphens, says: lowerSigns };

/** By resource type in lower case; types that are not here are not checked. */
export const nameRules: Readonly<Record<string, NameRule>> = {
  "microsoft.storage/storageaccounts": { least: 3, most: 24, allowed: /^[a-z0-9]+$/, says: "a-z 0-9" },
  "microsoft.keyvault/vaults": {
    least: 3,
    most: 24,
    allowed: /^(?!.*--)[a-z](?:[a-z0-9-]*[a-z0-9])?$/i,
    says: hyphenSigns,
  },
  "microsoft.network/virtualnetworks": { ...network, least: 2, most: 64 },
  "microsoft.network/virtualnetworks/subnets": network,
  "microsoft.network/networksecuritygroups": network,
  "microsoft.network/networksecuritygroups/securityrules": network,
  "microsoft.network/publicipaddresses": network,
  "microsoft.network/networkinterfaces": network,
  "microsoft.network/loadbalancers": network,
  "microsoft.network/applicationgateways": network,
  "microsoft.network/routetables": network,
  "microsoft.network/natgateways": network,
  "microsoft.network/bastionhosts": network,
  "microsoft.compute/virtualmachines": { least: 1, most: 64, allowed: computer, says: computerSigns },
  "microsoft.compute/virtualmachinescalesets": { least: 1, most: 64, allowed: computer, says: computerSigns },
  "microsoft.compute/availabilitysets": network,
  "microsoft.compute/disks": { least: 1, most: 80, allowed: /^[\w.-]+$/, says: "A-Z a-z 0-9 _ . -" },
  "microsoft.web/sites": { least: 2, most: 60, allowed: withHyphens, says: hyphenSigns },
  "microsoft.web/serverfarms": { least: 1, most: 60, allowed: withHyphens, says: hyphenSigns },
  "microsoft.sql/servers": { least: 1, most: 63, allowed: lowerWithHyphens, says: lowerSigns },
  "microsoft.dbforpostgresql/flexibleservers": server,
  "microsoft.dbformysql/flexibleservers": server,
  "microsoft.containerregistry/registries": {
    least: 5,
    most: 50,
    allowed: /^[a-z0-9]+$/i,
    says: "A-Z a-z 0-9",
  },
  "microsoft.containerservice/managedclusters": {
    least: 1,
    most: 63,
    allowed: /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/i,
    says: "A-Z a-z 0-9 _ -",
  },
  "microsoft.documentdb/databaseaccounts": {
    least: 3,
    most: 44,
    allowed: lowerWithHyphens,
    says: lowerSigns,
  },
  "microsoft.cache/redis": { least: 1, most: 63, allowed: withHyphens, says: hyphenSigns },
  "microsoft.servicebus/namespaces": bus,
  "microsoft.eventhub/namespaces": bus,
  "microsoft.managedidentity/userassignedidentities": {
    least: 3,
    most: 128,
    allowed: /^[a-z0-9][a-z0-9_-]*$/i,
    says: "A-Z a-z 0-9 _ -",
  },
  "microsoft.operationalinsights/workspaces": { least: 4, most: 63, allowed: withHyphens, says: hyphenSigns },
  "microsoft.search/searchservices": { least: 2, most: 60, allowed: lowerWithHyphens, says: lowerSigns },
  "microsoft.resources/deployments": {
    least: 1,
    most: 64,
    allowed: /^[\w.()-]+$/,
    says: "A-Z a-z 0-9 _ . ( ) -",
  },
  "microsoft.authorization/roleassignments": {
    least: 36,
    most: 36,
    allowed: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    says: "guid()",
  },
};
