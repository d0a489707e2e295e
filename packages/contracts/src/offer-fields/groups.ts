import type { EditorTab } from "./field.ts";
import { text, type Bilingual } from "./text.ts";

/** Tabs of the editor, in order. */
export const tabTitles: Record<EditorTab, Bilingual> = {
  "offer-settings": text("Offer Settings", "产品/服务设置"),
  skus: text("SKUs", "SKU"),
  "test-drive": text("Test Drive", "体验版"),
  marketplace: text("Marketplace", "市场"),
  support: text("Support", "支持"),
};

/** Forms within the tabs, in order. */
export const groupTitles: Record<string, Bilingual> = {
  "offer-settings": text("Offer Settings", "产品/服务设置"),
  "plan-details": text("SKU Details", "SKU 详细信息"),
  "package-details": text("Package Details", "包详细信息"),
  "test-drive-details": text("Details", "详细信息"),
  overview: text("Overview", "概述"),
  "marketing-artifacts": text("Marketing Artifacts", "营销资料"),
  "lead-management": text("Lead Management", "潜在顾客管理"),
  legal: text("Legal", "法律"),
  "engineering-contact": text("Engineering Contact", "工程联系人"),
  "support-contact": text("Support Contact", "支持联系人"),
  "support-urls": text("Support URLs", "支持 URL"),
};
