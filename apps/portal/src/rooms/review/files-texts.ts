import { defineTexts } from "#texts/catalogue.ts";

/** Packages of a review, and what changed in them. */
export const filesTexts = defineTexts(
  {
    tree: "Files of the packages",
    package: (plan: string, version: string) => `Plan ${plan}, version ${version}`,
    chooseTitle: "Choose a file",
    chooseText: "A line's number opens a comment on it. Both sides see it, and answer below the line.",
    binary: (size: string) => `This file is no text (${size}), so it is not shown here.`,
    truncated: "The file is long; only its beginning is shown.",
    threads: (count: number) => (count === 1 ? "1 open comment" : `${count} open comments`),
    onFile: "Comment on this file",
    noneTitle: "Nothing changed",
    noneText: "This content equals what was approved last.",
    comparedWith: (run: number) => `Compared with publish ${run}, which was approved last.`,
    firstTitle: "Nothing of this offer was approved before",
    firstText: "Everything is new: look at the whole listing and at every file.",
  },
  {
    tree: "包中的文件",
    package: (plan, version) => `计划 ${plan}，版本 ${version}`,
    chooseTitle: "选择一个文件",
    chooseText: "选择行号可对该行发表评论。双方都能看到评论，并在该行下方回复。",
    binary: (size) => `此文件不是文本（${size}），因此不在此处显示。`,
    truncated: "文件很长；仅显示开头部分。",
    threads: (count) => `${count} 条未解决的评论`,
    onFile: "对此文件发表评论",
    noneTitle: "没有更改",
    noneText: "此内容与上次批准的内容相同。",
    comparedWith: (run) => `与上次批准的第 ${run} 次发布相比。`,
    firstTitle: "此产品/服务以前没有任何内容获得批准",
    firstText: "所有内容都是新的：请查看完整的产品信息和每个文件。",
  },
);
