import { defineTexts } from "#texts/catalogue.ts";

/** All offers. */
export const offersTexts = defineTexts(
  {
    title: "All offers",
    lead: "Every offer with its latest status. Choose a name to edit it, a status to follow its publish.",
    newOffer: "New offer",
    filter: "Filter by name or id",
    byStatus: "Filter by status",
    byPublisher: "Publisher",
    everyPublisher: "Every publisher",
    waitingFor: { publisher: "Waits for the publisher", reviewer: "Waits for the reviewer" },
    shown: (count: number) => (count === 1 ? "1 offer" : `${count.toLocaleString("en")} offers`),
    name: "Name",
    type: "Type",
    publisher: "Publisher",
    status: "Status",
    step: "Step",
    since: "Since",
    isLive: "also live",
    openStatus: (name: string, status: string) => `${status}: follow the publish of ${name}`,
    emptyTitle: "No offers yet",
    emptyText:
      "An offer is what customers find in the marketplace: a listing, and a package for each plan. Begin with a package that you have; Slipway fills in what it can read from it.",
    emptyStranger:
      "You work for no publisher yet. An owner of your publisher or the administrator adds you on the Users page.",
  },
  {
    title: "所有产品/服务",
    lead: "每个产品/服务及其最新状态。选择名称可进行编辑，选择状态可跟踪其发布。",
    newOffer: "新建产品/服务",
    filter: "按名称或 ID 筛选",
    byStatus: "按状态筛选",
    byPublisher: "发布者",
    everyPublisher: "所有发布者",
    waitingFor: { publisher: "等待发布者", reviewer: "等待评审者" },
    shown: (count) => `${count.toLocaleString("zh-CN")} 个产品/服务`,
    name: "名称",
    type: "类型",
    publisher: "发布者",
    status: "状态",
    step: "步骤",
    since: "自",
    isLive: "另有已上线版本",
    openStatus: (name, status) => `${status}：跟踪 ${name} 的发布`,
    emptyTitle: "还没有产品/服务",
    emptyText:
      "产品/服务是客户在市场中看到的内容：产品信息，以及每个计划的包。请从您已有的包开始；Slipway 会填写能从中读取的内容。",
    emptyStranger: "您尚未加入任何发布者。您的发布者的所有者或管理员可以在“用户”页面添加您。",
  },
);
