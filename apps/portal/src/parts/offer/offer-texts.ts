import { defineTexts } from "#texts/catalogue.ts";

/** The head of an offer's pages. */
export const offerTexts = defineTexts(
  {
    tabs: "Pages of the offer",
    edit: "Editor",
    status: "Status",
    compare: "Compare",
    history: "Revisions",
    allOffers: "All offers",
    liveBeside: "Live",
    liveBesideHelp: "An earlier version is live for customers, whatever happens to this one.",
  },
  {
    tabs: "产品/服务的页面",
    edit: "编辑器",
    status: "状态",
    compare: "比较",
    history: "修订版",
    allOffers: "所有产品/服务",
    liveBeside: "已上线",
    liveBesideHelp: "较早的版本已对客户上线，不受此次发布的影响。",
  },
);
