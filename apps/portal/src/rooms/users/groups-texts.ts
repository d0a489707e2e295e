import { defineTexts } from "#texts/catalogue.ts";

/** Groups of the identity provider on Users. */
export const groupsTexts = defineTexts(
  {
    title: "Groups",
    lead: "Everybody in a group of your identity provider has its role here, from one sign-in to the next.",
    group: "Group",
    role: "Role",
    people: "People",
    peopleCount: (count: number) => (count === 1 ? "1 person" : `${count} people`),
    actions: "Actions",
    add: "Add a group",
    addTitle: "Give a group a role",
    groupHelp:
      "Exactly as your identity provider sends it in the claim of groups: a name, or an object ID with Entra ID.",
    addText:
      "Its members get the role when they sign in next, and lose it at the first sign-in outside of the group. A role that was given by hand is left as it is.",
    remove: "Take back",
    removeNamed: (group: string) => `Take the role of ${group} back`,
    removeTitle: (group: string) => `Take the role of ${group} back?`,
    removeText: (count: number) =>
      count === 0
        ? "Nobody has a role by this group now."
        : count === 1
          ? "1 person loses the role at once, unless it was given by hand."
          : `${count} people lose the role at once, unless it was given by hand.`,
    byGroup: (group: string) => `by the group ${group}`,
    none: "No group has a role here.",
  },
  {
    title: "组",
    lead: "身份提供程序的组中的每个人在此处都拥有该组的角色，每次登录时更新。",
    group: "组",
    role: "角色",
    people: "人员",
    peopleCount: (count) => `${count} 人`,
    actions: "操作",
    add: "添加组",
    addTitle: "为组授予角色",
    groupHelp: "与身份提供程序在组声明中发送的内容完全一致：名称，或 Entra ID 的对象 ID。",
    addText: "成员在下次登录时获得该角色，并在不属于该组后的首次登录时失去它。手动授予的角色保持不变。",
    remove: "收回",
    removeNamed: (group) => `收回 ${group} 的角色`,
    removeTitle: (group) => `收回 ${group} 的角色？`,
    removeText: (count) =>
      count === 0 ? "目前没有人通过此组拥有角色。" : `${count} 人会立即失去该角色，手动授予的除外。`,
    byGroup: (group) => `来自组 ${group}`,
    none: "此处没有拥有角色的组。",
  },
);
