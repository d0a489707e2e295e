import { defineTexts } from "#texts/catalogue.ts";

/** The list of reviews. */
export const reviewsTexts = defineTexts(
  {
    title: "Reviews",
    lead: "Publishes that wait for the marketplace's decision, the one that is due first on top.",
    byState: "Filter by state",
    offer: "Offer",
    state: "State",
    due: "Due",
    assignee: "Assigned to",
    nobody: "Nobody yet",
    you: "You",
    threads: "Open comments",
    opened: "Opened",
    publish: (run: number) => `publish ${run}`,
    open: (offer: string) => `Review of ${offer}`,
    emptyTitle: "Nothing to review",
    emptyText:
      "When a publisher chooses Go Live, the offer appears here, with its listing, its files and its certification report.",
  },
  {
    title: "评审",
    lead: "等待市场决定的发布，最先到期的排在最前面。",
    byState: "按状态筛选",
    offer: "产品/服务",
    state: "状态",
    due: "截止",
    assignee: "分配给",
    nobody: "尚未分配",
    you: "您",
    threads: "未解决的评论",
    opened: "创建时间",
    publish: (run) => `第 ${run} 次发布`,
    open: (offer) => `${offer} 的评审`,
    emptyTitle: "没有需要评审的内容",
    emptyText: "发布者选择“上线”后，产品/服务会出现在这里，包括其产品信息、文件和认证报告。",
  },
);
