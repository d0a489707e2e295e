import { defineTexts } from "#texts/catalogue.ts";

/** What differs between two contents of an offer. */
export const differenceTexts = defineTexts(
  {
    fields: "Fields",
    files: "Files in packages",
    added: "added",
    removed: "removed",
    changed: "changed",
    unchanged: "unchanged",
    before: "Before",
    after: "After",
    noText: "No text, or too large to be shown.",
    showFile: (file: string) => `Changes of ${file}`,
  },
  {
    fields: "字段",
    files: "包中的文件",
    added: "已添加",
    removed: "已移除",
    changed: "已更改",
    unchanged: "未更改",
    before: "之前",
    after: "之后",
    noText: "不是文本，或太大而无法显示。",
    showFile: (file) => `${file} 的更改`,
  },
);
