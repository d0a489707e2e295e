import type { Text } from "@slipway/contracts";

/** A section of the marketplace's certification policies. */
export interface Policy {
  id: string;
  title: Text;
}

function policy(id: string, en: string, chinese: string): Policy {
  return { id, title: { en, "zh-CN": chinese } };
}

/** Sections that apply to Azure applications, in the order of the policies; a section covers those below it. */
export const policies: readonly Policy[] = [
  policy("100.1", "Value and offer requirements", "价值主张和产品/服务要求"),
  policy("100.2", "Categories and keywords", "类别和关键字"),
  policy("100.3", "Logos, screenshots and videos", "徽标、屏幕截图和视频"),
  policy("100.4", "Pricing and terms", "定价和条款"),
  policy("100.5", "Support and links", "支持和链接"),
  policy("100.6", "Personal information", "个人信息"),
  policy("100.7", "Accurate source", "来源准确"),
  policy("100.8", "Significant value", "显著价值"),
  policy("100.10", "Inappropriate content", "不当内容"),
  policy("100.11", "Security", "安全性"),
  policy("100.12", "Functionality of what is offered", "所提供内容的功能"),
  policy("100.13", "Business requirements", "业务要求"),
  policy("100.14", "Testability", "可测试性"),
  policy("300.1", "Value of the Azure application", "Azure 应用程序的价值主张"),
  policy("300.2", "Acquisition, pricing and terms of the application", "应用程序的获取、定价和条款"),
  policy("300.3", "Functionality of the application", "应用程序的功能"),
  policy("300.4", "Technical requirements of the application", "应用程序的技术要求"),
];

/** The section that a policy number of a rule belongs to; undefined for other numbers. */
export function findPolicy(id: string): Policy | undefined {
  return policies.find((each) => id === each.id || id.startsWith(`${each.id}.`));
}
