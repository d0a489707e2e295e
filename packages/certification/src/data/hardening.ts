import { isUnknown, withoutSecretMark, type Value } from "@slipway/template-language";
import type { Text } from "#model/message.ts";

/** A property that makes a resource weaker than it can be. Sources: Azure's security baselines; rules of public analyzers. */
export interface Weakness {
  /** Resource types in lower case. */
  types: readonly string[];
  /** Names of members from the resource on. */
  path: readonly string[];
  isWeak(value: Value | undefined): boolean;
  says: Text;
}

const webApps = ["microsoft.web/sites"];
const storage = ["microsoft.storage/storageaccounts"];
const vaults = ["microsoft.keyvault/vaults"];
const clusters = ["microsoft.containerservice/managedclusters"];
const registries = ["microsoft.containerregistry/registries"];
const caches = ["microsoft.cache/redis"];
const sql = ["microsoft.sql/servers"];
const openDatabases = [
  "microsoft.dbformysql/servers",
  "microsoft.dbforpostgresql/servers",
  "microsoft.dbformariadb/servers",
];

/** The weaknesses that rules look for, by the rule's subject. */
export const weaknesses = {
  storage: [
    weak(
      storage,
      "properties.supportsHttpsTrafficOnly",
      is(false),
      "Storage is reachable without encryption.",
      "存储可不加密访问。",
    ),
    weak(
      storage,
      "properties.minimumTlsVersion",
      isOldTls,
      "Storage accepts TLS before 1.2.",
      "存储接受低于 1.2 的 TLS 版本。",
    ),
    weak(
      storage,
      "properties.allowBlobPublicAccess",
      isNot(false),
      "Blobs can be made public.",
      "Blob 可被设为公开。",
    ),
  ],
  webApps: [
    weak(
      webApps,
      "properties.httpsOnly",
      isNot(true),
      "The site answers without encryption.",
      "站点可不加密访问。",
    ),
    weak(
      webApps,
      "properties.siteConfig.minTlsVersion",
      isGivenOldTls,
      "The site accepts TLS before 1.2.",
      "站点接受低于 1.2 的 TLS 版本。",
    ),
    weak(
      webApps,
      "properties.siteConfig.ftpsState",
      is("AllAllowed"),
      "The site takes files over FTP without encryption.",
      "站点允许未加密的 FTP。",
    ),
    weak(
      webApps,
      "properties.siteConfig.remoteDebuggingEnabled",
      is(true),
      "Remote debugging is on.",
      "已开启远程调试。",
    ),
    weak(
      webApps,
      "properties.siteConfig.cors.allowedOrigins",
      hasStar,
      "Every other site may call it.",
      "任何其他站点都可调用它。",
    ),
  ],
  databases: [
    weak(
      sql,
      "properties.minimalTlsVersion",
      isOldTls,
      "The server accepts TLS before 1.2.",
      "服务器接受低于 1.2 的 TLS 版本。",
    ),
    weak(
      openDatabases,
      "properties.sslEnforcement",
      isNot("Enabled"),
      "The server answers without encryption.",
      "服务器可不加密访问。",
    ),
    weak(
      openDatabases,
      "properties.minimalTlsVersion",
      isGivenOldTls,
      "The server accepts TLS before 1.2.",
      "服务器接受低于 1.2 的 TLS 版本。",
    ),
    weak(
      [
        "microsoft.sql/servers/firewallrules",
        "microsoft.dbforpostgresql/flexibleservers/firewallrules",
        "microsoft.dbformysql/flexibleservers/firewallrules",
      ],
      "properties.endIpAddress",
      is("255.255.255.255"),
      "The firewall lets everybody in.",
      "防火墙允许任何人访问。",
    ),
  ],
  keyVaults: [
    weak(
      vaults,
      "properties.enableSoftDelete",
      is(false),
      "Deleted secrets cannot be brought back.",
      "已删除的机密无法恢复。",
    ),
    weak(
      vaults,
      "properties.enablePurgeProtection",
      isNot(true),
      "Deleted secrets can be purged at once.",
      "已删除的机密可被立即清除。",
    ),
  ],
  containers: [
    weak(
      clusters,
      "properties.enableRBAC",
      is(false),
      "The cluster has no role-based access.",
      "群集未启用基于角色的访问。",
    ),
    weak(
      clusters,
      "properties.disableLocalAccounts",
      is(false),
      "Local accounts of the cluster are on.",
      "群集启用了本地帐户。",
    ),
    weak(
      registries,
      "properties.adminUserEnabled",
      is(true),
      "The registry's admin user is on.",
      "注册表启用了管理员用户。",
    ),
    weak(
      registries,
      "properties.anonymousPullEnabled",
      is(true),
      "Everybody can pull images.",
      "任何人都可拉取映像。",
    ),
  ],
  caches: [
    weak(
      caches,
      "properties.enableNonSslPort",
      is(true),
      "The cache answers without encryption.",
      "缓存可不加密访问。",
    ),
    weak(
      caches,
      "properties.minimumTlsVersion",
      isOldTls,
      "The cache accepts TLS before 1.2.",
      "缓存接受低于 1.2 的 TLS 版本。",
    ),
  ],
} as const satisfies Record<string, readonly Weakness[]>;

function weak(
  types: readonly string[],
  path: string,
  isWeak: Weakness["isWeak"],
  en: string,
  zh: string,
): Weakness {
  return { types, path: path.split("."), isWeak, says: { en, "zh-CN": zh } };
}

/** What is not known yet counts as right. */
function plain(value: Value | undefined): Value | undefined {
  return value === undefined ? undefined : withoutSecretMark(value);
}

function isSame(value: Value | undefined, wanted: boolean | string): boolean {
  return String(plain(value)).toLowerCase() === String(wanted).toLowerCase();
}

function is(bad: boolean | string): Weakness["isWeak"] {
  return (value) => value !== undefined && !isUnknown(plain(value)) && isSame(value, bad);
}

/** Left out counts as weak: the default is not the safe one. */
function isNot(good: boolean | string): Weakness["isWeak"] {
  return (value) => !isUnknown(plain(value)) && !isSame(value, good);
}

function isOldTls(value: Value | undefined): boolean {
  return value === undefined || isGivenOldTls(value);
}

function isGivenOldTls(value: Value | undefined): boolean {
  const text = plain(value);
  return typeof text === "string" && /^(?:TLS)?_?1[._][01]$|^TLSEnforcementDisabled$/i.test(text);
}

function hasStar(value: Value | undefined): boolean {
  const list = plain(value);
  return Array.isArray(list) && list.includes("*");
}
