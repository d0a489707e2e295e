import type { Choice } from "./field.ts";
import { text } from "./text.ts";

function category(value: string, en: string, zh: string): Choice {
  return { value, title: text(en, zh) };
}

/** Category keys of Azure applications that documents of 2018 to 2020 show (cpp-portal 5.10). Other keys are kept with a warning. */
export const categories: readonly Choice[] = [
  category("appInfrastructure", "Application infrastructure", "应用程序基础结构"),
  category("backup", "Backup", "备份"),
  category("bigData", "Big data", "大数据"),
  category("businessApplication", "Business applications", "业务应用程序"),
  category("cache", "Cache", "缓存"),
  category("clientOS", "Client operating systems", "客户端操作系统"),
  category("database", "Databases", "数据库"),
  category("devService", "Developer services", "开发人员服务"),
  category("networking", "Networking", "网络"),
  category("security", "Security", "安全性"),
  category("analytics-azure-apps", "Analytics", "分析"),
  category("ai-plus-machine-learning", "AI and machine learning", "AI 和机器学习"),
  category("blockchain", "Blockchain", "区块链"),
  category("compute-azure-apps", "Compute", "计算"),
  category("containers", "Containers", "容器"),
  category("developer-tools-azure-apps", "Developer tools", "开发人员工具"),
  category("devops", "DevOps", "DevOps"),
  category("identity", "Identity", "标识"),
  category("integration", "Integration", "集成"),
  category("internet-of-things-azure-apps", "Internet of Things", "物联网"),
  category("it-and-management-tools-azure-apps", "IT and management tools", "IT 和管理工具"),
  category("monitoring-and-diagnostics", "Monitoring and diagnostics", "监视和诊断"),
  category("media", "Media", "媒体"),
  category("migration", "Migration", "迁移"),
  category("mixed-reality", "Mixed reality", "混合现实"),
  category("storage-azure-apps", "Storage", "存储"),
  category("web", "Web", "Web"),
];
