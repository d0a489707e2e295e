import type { Text } from "#model/message.ts";
import type { Requirement } from "#model/rule.ts";

/** Why a rule did not run, or not on everything. */
export const skipReasons = {
  readable: { en: "The file cannot be read as JSON.", "zh-CN": "该文件无法按 JSON 读取。" },
  text: { en: "The file is empty.", "zh-CN": "该文件为空。" },
  "main-template": {
    en: "There is no main template to compare with.",
    "zh-CN": "没有可供比较的主模板。",
  },
  "create-ui": {
    en: "There is no createUiDefinition.json to compare with.",
    "zh-CN": "没有可供比较的 createUiDefinition.json。",
  },
  bicep: { en: "The main template was written by Bicep.", "zh-CN": "主模板由 Bicep 生成。" },
  tooMany: (most: number): Text => ({
    en: `Only the first ${most} findings of this rule are listed.`,
    "zh-CN": `仅列出此规则的前 ${most} 个发现项。`,
  }),
} as const satisfies Record<Requirement | "bicep", Text> & Record<string, Text | ((most: number) => Text)>;
