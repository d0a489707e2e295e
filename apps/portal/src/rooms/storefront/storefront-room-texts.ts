import { defineTexts } from "#texts/catalogue.ts";

/** The list of products. */
export const storefrontRoomTexts = defineTexts(
  {
    lead: "Azure applications that you can deploy into your own subscription.",
    search: "Search products",
    show: "What is shown",
    live: "Live",
    previews: "Previews for me",
    category: "Category",
    everyCategory: "Every category",
    results: (count: number) => (count === 1 ? "1 product" : `${count} products`),
    emptyTitle: "Nothing is live yet",
    emptyText: "Products appear here as soon as the marketplace has approved them.",
    noPreviewTitle: "No previews for you",
    noPreviewText:
      "A preview is shown to people who have one of the Azure subscriptions on the offer's preview list. An administrator can grant you such a subscription.",
  },
  {
    lead: "可部署到您自己的订阅中的 Azure 应用程序。",
    search: "搜索产品",
    show: "显示内容",
    live: "已上线",
    previews: "我的预览版",
    category: "类别",
    everyCategory: "所有类别",
    results: (count) => `${count} 个产品`,
    emptyTitle: "还没有已上线的产品",
    emptyText: "市场批准后，产品会立即出现在这里。",
    noPreviewTitle: "没有适用于您的预览版",
    noPreviewText: "预览版仅向拥有产品/服务预览列表中某个 Azure 订阅的人员显示。管理员可以授予您此类订阅。",
  },
);
