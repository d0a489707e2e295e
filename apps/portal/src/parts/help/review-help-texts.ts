import { defineTexts } from "#texts/catalogue.ts";

/** What the pages around certification and review are for, and what one can do there. */
export const reviewHelpTexts = defineTexts(
  {
    approvals: {
      purpose: "Offers that are being published, with the step they are at, and how long steps take.",
      actions: [
        "Sort and filter to find what has waited longest.",
        "Look at the times of each step: half of the publishes, and nine of ten, were done within them.",
        "See which rules stop publishes most often, and export the figures.",
      ],
    },
    reviews: {
      purpose: "Publishes that wait for the marketplace's decision, the one that is due first on top.",
      actions: ["Open one to read it.", "Filter by state to find those that are decided."],
    },
    review: {
      purpose: "Everything about one submission: listing, files, certification report, changes, comments.",
      actions: [
        "Read what changed since the last approved content; unchanged files stay approved.",
        "Comment on a line, a field or the whole; publisher and reviewer answer each other in the thread.",
        "As a reviewer: assign it to yourself, then approve, approve with advice, or request changes.",
        "Nobody decides on content that they have written part of.",
      ],
    },
    rules: {
      purpose: "What certification looks at, and which findings stop a publish.",
      actions: [
        "Filter by name, id or policy.",
        "Open a rule to read what it reports and how to satisfy it.",
        "Administrators choose for each rule whether it blocks, warns or only observes.",
      ],
    },
  },
  {
    approvals: {
      purpose: "正在发布的产品/服务、所处的步骤，以及各步骤的用时。",
      actions: [
        "排序和筛选，找出等待最久的产品/服务。",
        "查看每个步骤的用时：一半的发布以及十分之九的发布在该时间内完成。",
        "查看最常阻止发布的规则，并导出数据。",
      ],
    },
    reviews: {
      purpose: "等待市场决定的发布，最先到期的排在最前。",
      actions: ["打开一项进行阅读。", "按状态筛选，查找已决定的评审。"],
    },
    review: {
      purpose: "一份提交内容的全部信息：产品信息、文件、认证报告、更改、评论。",
      actions: [
        "阅读与上次批准的内容相比的更改；未更改的文件保持批准状态。",
        "对某一行、某个字段或整体发表评论；发布者和评审者在讨论串中互相回复。",
        "作为评审者：分配给自己，然后批准、批准并附建议，或要求更改。",
        "任何人都不能决定自己参与编写的内容。",
      ],
    },
    rules: {
      purpose: "认证检查哪些内容，以及哪些发现项会阻止发布。",
      actions: [
        "按名称、ID 或策略筛选。",
        "打开规则，阅读它报告的内容以及如何满足要求。",
        "管理员为每条规则选择阻止、警告或仅观察。",
      ],
    },
  },
);
