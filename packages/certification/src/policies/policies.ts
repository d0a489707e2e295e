import type { Text } from "#model/message.ts";

/**
 * How sure the number of a policy is: read on the publisher of the policies' own pages, told by somebody who read it there, or
 * placed by us (the demand is well attested, its number is not). Numbers of the form PKG-n are ours.
 */
export type PolicyConfidence = "read" | "reported" | "placed";

export interface Policy {
  title: Text;
  confidence: PolicyConfidence;
}

/** The edition of the policies that the numbers were compared with. */
export const policiesReadOn = "2024-08-26";

/** Where the policies are published. */
export const policiesPage = "https://learn.microsoft.com/legal/marketplace/certification-policies";

/** Certification policies that rules refer to, by id. Correct a number here; rules keep their own ids. */
export const policies = {
  "100.1": policy("read", "Value proposition and offer requirements", "价值主张和产品/服务要求"),
  "100.1.1": policy("read", "Title", "标题"),
  "100.1.3": policy("read", "Description", "说明"),
  "100.1.5": policy("read", "Active and visible presence", "有效且可见的展示"),
  "100.2.1": policy("read", "Categories", "类别"),
  "100.1.4": policy("read", "Languages", "语言"),
  "100.2.2": policy("read", "Keywords", "关键字"),
  "100.2.4": policy("read", "Related offers belong together as plans", "相关产品应作为同一产品/服务的计划"),
  "100.3": policy("read", "Graphic elements", "图形元素"),
  "100.5": policy("read", "Offer information and support", "产品/服务信息和支持"),
  "100.8": policy("read", "Significant value", "显著价值"),
  "100.11": policy("read", "Security", "安全"),
  "100.12": policy("read", "Functionality", "功能"),
  "100.14": policy("read", "Testability", "可测试性"),
  "300.3": policy("read", "Azure application: functionality", "Azure 应用程序：功能"),
  "300.4.1": policy(
    "placed",
    "Azure application: general technical requirements",
    "Azure 应用程序：一般技术要求",
  ),
  "300.4.2": policy("reported", "Azure application: exposure of resources", "Azure 应用程序：资源的公开程度"),
  "300.4.3": policy("placed", "Azure application: variables", "Azure 应用程序：变量"),
  "300.4.4": policy(
    "reported",
    "Azure application: parameters and credentials",
    "Azure 应用程序：参数和凭据",
  ),
  "300.4.5": policy("reported", "Azure application: resources", "Azure 应用程序：资源"),
  "300.4.6": policy("placed", "Azure application: outputs", "Azure 应用程序：输出"),
  "300.4.7": policy("placed", "Azure application: artifacts", "Azure 应用程序：部署文件"),
  "300.4.8": policy("reported", "Azure application: virtual machines", "Azure 应用程序：虚拟机"),
  "300.4.x": policy(
    "placed",
    "Azure application: further technical requirements",
    "Azure 应用程序：其他技术要求",
  ),
  "PKG-1": policy("placed", "Main files at the root of the package", "主文件位于包的根目录"),
  "PKG-2": policy("placed", "View definitions belong to managed applications", "视图定义属于托管应用程序"),
  "PKG-3": policy(
    "placed",
    "Nested templates and scripts in their folders",
    "嵌套模板和脚本放在各自的文件夹中",
  ),
  "PKG-4": policy("placed", "Size of the package", "包大小"),
  "PKG-5": policy("placed", "No disk images and programs", "不含磁盘映像和可执行程序"),
  "PKG-6": policy("placed", "Everything that is deployed is in the package", "部署所需的一切都在包中"),
  "PKG-7": policy("placed", "Images come from the marketplace or the platform", "映像来自市场或平台"),
  "PKG-8": policy("placed", "Strict JSON in UTF-8", "UTF-8 编码的严格 JSON"),
  "PKG-9": policy("placed", "Versions rise with every package", "每个包的版本递增"),
  "PKG-10": policy("placed", "Containers in managed applications only", "容器仅限托管应用程序"),
  "PKG-11": policy("placed", "Language version 1.0 in managed applications", "托管应用程序使用语言版本 1.0"),
  "PKG-13": policy("placed", "Nested deployments are incremental", "嵌套部署为增量模式"),
  "PKG-14": policy("placed", "Forms work where requests are not answered", "请求得不到答复时表单仍可使用"),
  "usage-attribution": policy("placed", "Customer usage attribution", "客户使用归因"),
} as const satisfies Record<string, Policy>;

export type PolicyId = keyof typeof policies;

function policy(confidence: PolicyConfidence, en: string, zh: string): Policy {
  return { title: { en, "zh-CN": zh }, confidence };
}
