import {
  operatorRoles,
  publisherRoles,
  routes,
  type Access,
} from "../../../packages/contracts/src/routes.ts";
import { table, type Language } from "../languages.ts";

type Role = (typeof publisherRoles)[number] | (typeof operatorRoles)[number];

const titles: Record<Role, Record<Language, readonly [string, string]>> = {
  owner: {
    en: ["Owner", "everything of a publisher: its people, its secrets, its offers"],
    "zh-CN": ["所有者", "发布者的一切：人员、机密和产品/服务"],
  },
  contributor: {
    en: ["Contributor", "edit, publish, sign off and cancel the publisher's offers"],
    "zh-CN": ["参与者", "编辑、发布、签收和取消发布者的产品/服务"],
  },
  administrator: {
    en: ["Administrator", "publishers, people, certification rules and mail of the marketplace"],
    "zh-CN": ["管理员", "市场的发布者、人员、认证规则和邮件"],
  },
  reviewer: {
    en: ["Reviewer", "read submissions, answer reviews, decide on waivers"],
    "zh-CN": ["评审者", "阅读提交内容、回复评审、决定豁免"],
  },
  "support-engineer": {
    en: ["Support engineer", "answer incidents, with the offer and its runs beside them"],
    "zh-CN": ["支持工程师", "回复事件，并可查看相关产品/服务及其发布运行"],
  },
};

/** The roles with what each is for. */
export function listRoles(language: Language): string[] {
  const heads = language === "en" ? ["role", "works for", "may"] : ["角色", "所属", "可以"];
  const sides = language === "en" ? ["a publisher", "the operator"] : ["发布者", "运营方"];
  const rows = (roles: readonly Role[], side: string): string[][] =>
    roles.map((role) => [`**${titles[role][language][0]}**`, side, titles[role][language][1]]);
  return table(heads, [...rows(publisherRoles, sides[0]!), ...rows(operatorRoles, sides[1]!)]);
}

/** What only an owner may do, by the route that does it. */
const ownersDeeds: Record<string, Record<Language, string>> = {
  updatePublisher: { en: "change the publisher's name and contacts", "zh-CN": "更改发布者的名称和联系人" },
  addPublisherUser: { en: "add people and service principals", "zh-CN": "添加人员和服务主体" },
  addPublisherGroup: { en: "add a group with its role", "zh-CN": "添加组及其角色" },
  removePublisherGroup: { en: "remove a group", "zh-CN": "移除组" },
  updatePublisherUser: { en: "change somebody's role", "zh-CN": "更改某人的角色" },
  removePublisherUser: { en: "remove somebody", "zh-CN": "移除某人" },
  createClientSecret: { en: "create a secret of a service principal", "zh-CN": "为服务主体创建机密" },
  deleteClientSecret: { en: "delete a secret of a service principal", "zh-CN": "删除服务主体的机密" },
  deleteOffer: { en: "delete an offer that was never published", "zh-CN": "删除从未发布过的产品/服务" },
  setLeadSecret: { en: "set the secrets of the lead destination", "zh-CN": "设置潜在顾客目标的机密" },
  rollBack: { en: "roll back to an earlier live submission", "zh-CN": "回滚到以前上线的提交内容" },
  listLeads: { en: "read leads", "zh-CN": "查看潜在顾客" },
  replayLead: { en: "send a lead again", "zh-CN": "重新发送潜在顾客信息" },
};

/** What a contributor may not do for a publisher but an owner may. @throws when a route has no sentence here */
export function listOwnersDeeds(language: Language): string[] {
  const isOwners = (access: Access): boolean =>
    (access.kind === "publisher" || access.kind === "publisher-or-operator") && access.role === "owner";
  return Object.entries(routes)
    .filter(([, { access }]) => isOwners(access))
    .map(([name]) => {
      const deed = ownersDeeds[name];
      if (deed === undefined) throw new Error(`say in lists/roles.ts what ${name} does`);
      return `- ${deed[language]}`;
    });
}
