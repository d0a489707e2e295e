import { defineTexts } from "#texts/catalogue.ts";

/** The Compare page. */
export const compareTexts = defineTexts(
  {
    from: "Compare",
    to: "with",
    swap: "Swap the two",
    draft: "The draft",
    preview: "The preview",
    production: "What is live",
    run: (number: number) => `Publish ${number}`,
    nothingTitle: "Nothing to compare with yet",
    nothingText:
      "After the first publish, this page shows what the draft changes: fields, images and files of packages.",
    toEditor: "Go to the editor",
    sameTitle: "No differences",
    sameText: "Both contents are equal, field by field and file by file.",
    resources: "What is deployed",
    more: (count: number, type: string) => `${count} more: ${type}`,
    fewer: (count: number, type: string) => `${count} fewer: ${type}`,
  },
  {
    from: "比较",
    to: "与",
    swap: "交换两者",
    draft: "草稿",
    preview: "预览版",
    production: "已上线的内容",
    run: (number) => `第 ${number} 次发布`,
    nothingTitle: "尚无可比较的内容",
    nothingText: "首次发布后，此页显示草稿的更改：字段、图像和包中的文件。",
    toEditor: "转到编辑器",
    sameTitle: "没有差异",
    sameText: "两个内容的每个字段和每个文件都相同。",
    resources: "部署的内容",
    more: (count, type) => `增加 ${count} 个：${type}`,
    fewer: (count, type) => `减少 ${count} 个：${type}`,
  },
);
