import { defineTexts } from "#texts/catalogue.ts";

/** The product page beside the editor. */
export const previewTexts = defineTexts(
  {
    open: "Preview",
    title: "As customers will see it",
    text: "The draft as it was saved last; it follows what you type.",
    width: "Width",
    mobile: "Mobile",
    desktop: "Desktop",
    colours: "Colours",
    light: "Light",
    dark: "Dark",
    untitled: "(no title yet)",
    notYet: "The page cannot be drawn yet. Fill in what is missing first.",
    by: (publisher: string) => `by ${publisher}`,
  },
  {
    open: "预览",
    title: "客户看到的样子",
    text: "上次保存的草稿；会随您的输入更新。",
    width: "宽度",
    mobile: "手机",
    desktop: "桌面",
    colours: "颜色",
    light: "浅色",
    dark: "深色",
    untitled: "（尚无标题）",
    notYet: "尚无法显示此页。请先填写缺少的内容。",
    by: (publisher) => `发布者：${publisher}`,
  },
);
