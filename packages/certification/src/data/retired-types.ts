/** Resource types that Azure no longer makes, in lower case; a `/` at the end stands for all types below. Source: Azure's retirement notices. */
export const retiredTypes: readonly { type: string; since: string; instead: string }[] = [
  { type: "microsoft.classiccompute/", since: "2024-08-31", instead: "Microsoft.Compute" },
  { type: "microsoft.classicnetwork/", since: "2024-08-31", instead: "Microsoft.Network" },
  { type: "microsoft.classicstorage/", since: "2024-08-31", instead: "Microsoft.Storage/storageAccounts" },
  {
    type: "microsoft.dbformysql/servers",
    since: "2024-09-16",
    instead: "Microsoft.DBforMySQL/flexibleServers",
  },
  {
    type: "microsoft.dbforpostgresql/servers",
    since: "2025-03-28",
    instead: "Microsoft.DBforPostgreSQL/flexibleServers",
  },
  {
    type: "microsoft.dbformariadb/servers",
    since: "2025-09-19",
    instead: "Microsoft.DBforMySQL/flexibleServers",
  },
];
