import { marketplace } from "./keys.ts";
import { text, type Bilingual } from "./text.ts";

export interface LeadSetting {
  key: string;
  title: Bilingual;
  /** Stored encrypted and never answered. */
  isSecret: boolean;
  isUrl?: boolean;
}

export interface LeadDestination {
  /** Value of `leadDestination`. */
  value: string;
  title: Bilingual;
  /** Key of the object that holds the settings (cpp-portal 12.3). */
  configurationKey?: string;
  settings: readonly LeadSetting[];
  /** Whether leads can be delivered there; the others are refused with a clear message. */
  isSupported: boolean;
}

function setting(key: string, en: string, zh: string, isSecret = false): LeadSetting {
  return { key, title: text(en, zh), isSecret };
}

/** Every lead destination of the Cloud Partner Portal. */
export const leadDestinations: readonly LeadDestination[] = [
  { value: "None", title: text("None", "无"), settings: [], isSupported: true },
  {
    value: "AzureTable",
    title: text("Azure Table", "Azure 表"),
    configurationKey: `${marketplace}tableLeadConfiguration`,
    settings: [setting("connectionString", "Storage Account Connection String", "存储帐户连接字符串", true)],
    isSupported: true,
  },
  {
    value: "HttpsEndpoint",
    title: text("HTTPS Endpoint", "HTTPS 终结点"),
    configurationKey: `${marketplace}httpsEndpointLeadConfiguration`,
    settings: [
      { ...setting("httpsEndpointUri", "HTTPS endpoint URL", "HTTPS 终结点 URL", true), isUrl: true },
    ],
    isSupported: true,
  },
  {
    value: "AzureBlob",
    title: text("Azure Blob", "Azure Blob"),
    configurationKey: `${marketplace}blobLeadConfiguration`,
    settings: [
      setting("connectionString", "Storage Account Connection String", "存储帐户连接字符串", true),
      setting("containerName", "Container", "容器"),
    ],
    isSupported: false,
  },
  {
    value: "CRM",
    title: text("Dynamics CRM Online", "Dynamics CRM Online"),
    configurationKey: `${marketplace}crmLeadConfiguration`,
    settings: [
      setting("uri", "Url", "URL"),
      setting("applicationID", "Application Id", "应用程序 ID"),
      setting("applicationKey", "Application Key", "应用程序密钥", true),
      setting("directoryID", "Directory Id", "目录 ID"),
      setting("userName", "User Name", "用户名"),
      setting("password", "Password", "密码", true),
    ],
    isSupported: false,
  },
  {
    value: "Marketo",
    title: text("Marketo", "Marketo"),
    configurationKey: `${marketplace}marketoLeadConfiguration`,
    settings: [
      setting("serverId", "Server Id", "服务器 ID"),
      setting("munchkinId", "Munchkin Id", "Munchkin ID"),
      setting("formId", "Form Id", "表单 ID"),
    ],
    isSupported: false,
  },
  {
    value: "SalesForce",
    title: text("Salesforce", "Salesforce"),
    configurationKey: `${marketplace}salesForceLeadConfiguration`,
    settings: [setting("objectIdentifier", "Object Identifier", "对象标识符")],
    isSupported: false,
  },
];
