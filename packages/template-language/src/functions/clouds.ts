import type { ValueObject } from "#expressions/value.ts";

export type CloudName = "AzureCloud" | "AzureUSGovernment" | "AzureChinaCloud";

interface CloudHosts {
  gallery: string;
  graph: string;
  portal: string;
  manager: string;
  login: string;
  core: string;
  batch: string;
  sqlManagement: string;
  registry: string;
  vault: string;
  sql: string;
  frontDoor: string;
}

/** The public cloud's values are documented; those of the other two are as far as known. */
const hosts: Record<CloudName, CloudHosts> = {
  AzureCloud: {
    gallery: "https://gallery.azure.com/",
    graph: "https://graph.windows.net/",
    portal: "https://portal.azure.com",
    manager: "management.azure.com",
    login: "https://login.microsoftonline.com/",
    core: "core.windows.net",
    batch: "https://batch.core.windows.net/",
    sqlManagement: "https://management.core.windows.net:8443/",
    registry: ".azurecr.io",
    vault: ".vault.azure.net",
    sql: ".database.windows.net",
    frontDoor: "azurefd.net",
  },
  AzureUSGovernment: {
    gallery: "https://gallery.usgovcloudapi.net/",
    graph: "https://graph.windows.net/",
    portal: "https://portal.azure.us",
    manager: "management.usgovcloudapi.net",
    login: "https://login.microsoftonline.us/",
    core: "core.usgovcloudapi.net",
    batch: "https://batch.core.usgovcloudapi.net",
    sqlManagement: "https://management.core.usgovcloudapi.net:8443/",
    registry: ".azurecr.us",
    vault: ".vault.usgovcloudapi.net",
    sql: ".database.usgovcloudapi.net",
    frontDoor: "azurefd.us",
  },
  AzureChinaCloud: {
    gallery: "https://gallery.chinacloudapi.cn/",
    graph: "https://graph.chinacloudapi.cn/",
    portal: "https://portal.azure.cn",
    manager: "management.chinacloudapi.cn",
    login: "https://login.chinacloudapi.cn/",
    core: "core.chinacloudapi.cn",
    batch: "https://batch.chinacloudapi.cn/",
    sqlManagement: "https://management.core.chinacloudapi.cn:8443/",
    registry: ".azurecr.cn",
    vault: ".vault.azure.cn",
    sql: ".database.chinacloudapi.cn",
    frontDoor: "azurefd.cn",
  },
};

/** What `environment()` gives. Some suffixes begin with a dot and some do not; that is how Azure has them. */
export function describeCloud(name: CloudName): ValueObject {
  const host = hosts[name];
  return {
    name,
    gallery: host.gallery,
    graph: host.graph,
    graphAudience: host.graph,
    portal: host.portal,
    activeDirectoryDataLake: "https://datalake.azure.net/",
    batch: host.batch,
    media: "https://rest.media.azure.net",
    sqlManagement: host.sqlManagement,
    vmImageAliasDoc:
      "https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json",
    resourceManager: `https://${host.manager}/`,
    authentication: {
      loginEndpoint: host.login,
      audiences: [`https://management.${host.core}/`, `https://${host.manager}/`],
      tenant: "common",
      identityProvider: "AAD",
    },
    suffixes: {
      acrLoginServer: host.registry,
      azureDatalakeAnalyticsCatalogAndJob: "azuredatalakeanalytics.net",
      azureDatalakeStoreFileSystem: "azuredatalakestore.net",
      azureFrontDoorEndpointSuffix: host.frontDoor,
      keyvaultDns: host.vault,
      sqlServerHostname: host.sql,
      storage: host.core,
    },
  };
}
