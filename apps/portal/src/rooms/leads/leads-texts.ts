import { defineTexts } from "#texts/catalogue.ts";

/** Leads of a publisher. */
export const leadsTexts = defineTexts(
  {
    title: "Leads",
    lead: "Customers who asked to be contacted, and how they reached your lead destination.",
    publishers: "Publishers",
    offer: "Offer",
    destination: "Destination",
    at: "Time",
    state: "State",
    states: { waiting: "Waiting", delivered: "Delivered", dead: "Not delivered" },
    test: "Test",
    attempts: (count: number) => (count === 1 ? "1 attempt" : `${count} attempts`),
    replay: "Send again",
    replayOf: (offer: string) => `Send the lead of ${offer} again`,
    emptyTitle: "No leads yet",
    emptyText:
      "A test lead is written when an offer is packaged; real ones follow when customers deploy it and agree.",
  },
  {
    title: "潜在顾客",
    lead: "希望您与其联系的客户，以及这些信息送达潜在顾客目标的情况。",
    publishers: "发布者",
    offer: "产品/服务",
    destination: "目标",
    at: "时间",
    state: "状态",
    states: { waiting: "等待中", delivered: "已送达", dead: "未送达" },
    test: "测试",
    attempts: (count) => `尝试 ${count} 次`,
    replay: "重新发送",
    replayOf: (offer) => `重新发送 ${offer} 的潜在顾客`,
    emptyTitle: "还没有潜在顾客",
    emptyText: "打包产品/服务时会写入一条测试潜在顾客；客户部署并同意您与其联系后，会出现真实的潜在顾客。",
  },
);
