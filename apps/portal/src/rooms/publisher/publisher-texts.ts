import { defineTexts } from "#texts/catalogue.ts";

/** A publisher's profile. */
export const publisherTexts = defineTexts(
  {
    publishers: "Publishers",
    lead: "What customers and the marketplace know about this publisher.",
    id: "Publisher ID",
    idHelp: "Part of addresses, templates and reports; it cannot be changed.",
    name: "Display name",
    nameHelp: "Shown beside each offer on the storefront.",
    language: "Language of e-mails",
    languageHelp: "For addresses whose owner has no account.",
    contacts: "E-mail addresses of owners",
    contactsHelp: "One per line, at most 20. Messages about the publisher go there.",
    onlyOwners: "Only owners and administrators change the profile.",
    offers: "Offers",
    offerCount: (count: number) => (count === 1 ? "1 offer" : `${count} offers`),
    users: "Users and roles",
    history: "History",
  },
  {
    publishers: "发布者",
    lead: "客户和市场所了解的此发布者的信息。",
    id: "发布者 ID",
    idHelp: "用于地址、模板和报告；不可更改。",
    name: "显示名称",
    nameHelp: "在店面中显示在每个产品/服务旁边。",
    language: "电子邮件的语言",
    languageHelp: "用于没有帐户的收件地址。",
    contacts: "所有者的电子邮件地址",
    contactsHelp: "每行一个，最多 20 个。有关此发布者的消息会发送到这些地址。",
    onlyOwners: "只有所有者和管理员可以更改资料。",
    offers: "产品/服务",
    offerCount: (count) => `${count} 个产品/服务`,
    users: "用户和角色",
    history: "历史记录",
  },
);
