import { isObject, isUnknown, withoutSecretMark, type Value } from "@slipway/template-language";
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
const fabric = ["microsoft.servicefabric/clusters", "microsoft.servicefabric/managedclusters"];
const gateways = ["microsoft.apimanagement/service"];
const backends = ["microsoft.apimanagement/service/backends"];
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
      ["microsoft.sql/servers/databases/transparentdataencryption"],
      "properties.state",
      is("Disabled"),
      "The database is kept without encryption.",
      "数据库以未加密的形式保存。",
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
      fabric,
      "properties.azureActiveDirectory",
      isAbsent,
      "The cluster does not ask a directory who its users are.",
      "群集不通过目录识别用户。",
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
  apiManagement: [
    weak(
      ["microsoft.apimanagement/service/apis"],
      "properties.protocols",
      holds("http"),
      "The API answers without encryption.",
      "该 API 可不加密访问。",
    ),
    weak(
      gateways,
      "properties.customProperties",
      turnsOnOldProtocols,
      "The gateway accepts TLS before 1.2.",
      "网关接受低于 1.2 的 TLS 版本。",
    ),
    weak(
      backends,
      "properties.tls.validateCertificateChain",
      is(false),
      "Who issued the backend's certificate is not checked.",
      "未检查后端证书的颁发者。",
    ),
    weak(
      backends,
      "properties.tls.validateCertificateName",
      is(false),
      "The name in the backend's certificate is not checked.",
      "未检查后端证书中的名称。",
    ),
    weak(
      ["microsoft.apimanagement/service/namedvalues"],
      "properties",
      isSecretWithoutVault,
      "The secret is kept in the service itself instead of a key vault.",
      "机密保存在服务本身，而不是密钥保管库中。",
    ),
    weak(
      ["microsoft.apimanagement/service/subscriptions"],
      "properties.scope",
      endsInAllApis,
      "One key opens every API.",
      "一个密钥可访问所有 API。",
    ),
    weak(
      ["microsoft.apimanagement/service/tenant"],
      "properties.enabled",
      is(true),
      "The old management endpoint is on.",
      "已开启旧的管理终结点。",
    ),
  ],
  automation: [
    weak(
      ["microsoft.automation/automationaccounts/variables"],
      "properties.isEncrypted",
      isNot(true),
      "The variable is kept as everybody with access can read it.",
      "该变量以有权访问者均可读取的形式保存。",
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
  const given = plain(value);
  if (typeof given === "object" || given === undefined) return false;
  return String(given).toLowerCase() === String(wanted).toLowerCase();
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
  return holds("*")(value);
}

function holds(item: string): Weakness["isWeak"] {
  return (value) => {
    const list = plain(value);
    return Array.isArray(list) && list.some((each) => isSame(each, item));
  };
}

function isAbsent(value: Value | undefined): boolean {
  return value === undefined || plain(value) === null;
}

/** Their names end in the protocol's: `….Security.Protocols.Tls10`. */
function turnsOnOldProtocols(value: Value | undefined): boolean {
  const settings = plain(value);
  if (!isObject(settings)) return false;
  return Object.entries(settings).some(
    ([name, setting]) => /\.(?:Tls1[01]|Ssl30)$/i.test(name) && is(true)(setting),
  );
}

function isSecretWithoutVault(value: Value | undefined): boolean {
  const properties = plain(value);
  return isObject(properties) && is(true)(properties["secret"]) && isAbsent(properties["keyVault"]);
}

function endsInAllApis(value: Value | undefined): boolean {
  const scope = plain(value);
  return typeof scope === "string" && /\/apis\/?$/i.test(scope);
}
