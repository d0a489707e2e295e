import type { CommandDefinition, CommandGroup } from "#command.ts";

export const peopleGroups: readonly CommandGroup[] = [
  { name: "publishers", summary: { en: "Publishers that you may see", "zh-CN": "您可见的发布者" } },
  {
    name: "users",
    summary: { en: "People and service principals, with roles", "zh-CN": "用户和服务主体及其角色" },
  },
];

const publisher = { name: "<publisher>", summary: { en: "id of the publisher", "zh-CN": "发布者的 ID" } };
const principal = {
  name: "<user>",
  summary: { en: "principal id or e-mail address", "zh-CN": "主体 ID 或邮箱地址" },
};

/** Publishers, and who may do what for them. */
export const peopleCommands: readonly CommandDefinition[] = [
  {
    name: "publishers list",
    summary: { en: "List publishers", "zh-CN": "列出发布者" },
    isDefault: true,
    isRemote: true,
    load: async () => (await import("#commands/people/list-publishers.ts")).listPublishers,
  },
  {
    name: "publishers create",
    summary: { en: "Add a publisher (administrators)", "zh-CN": "添加发布者（管理员）" },
    arguments: [publisher],
    isRemote: true,
    options: [
      {
        flags: "--name <name>",
        summary: { en: "name that customers see (default: the id)", "zh-CN": "客户看到的名称（默认：ID）" },
      },
      {
        flags: "--owner <address>",
        summary: { en: "e-mail address of the first owner", "zh-CN": "首位所有者的邮箱地址" },
      },
    ],
    load: async () => (await import("#commands/people/create-publisher.ts")).createPublisher,
  },
  {
    name: "users list",
    summary: {
      en: "List a publisher's users; without a publisher, the operator's",
      "zh-CN": "列出发布者的用户；不指定发布者时列出运营方的用户",
    },
    arguments: [{ ...publisher, name: "[publisher]" }],
    isDefault: true,
    isRemote: true,
    load: async () => (await import("#commands/people/list-users.ts")).listUsers,
  },
  {
    name: "users add",
    summary: {
      en: "Give a person or a service principal a role; without --publisher, an operator's role",
      "zh-CN": "为用户或服务主体授予角色；不带 --publisher 时授予运营方角色",
    },
    arguments: [
      {
        name: "<user>",
        summary: {
          en: "e-mail address, or a name for a service principal",
          "zh-CN": "邮箱地址，或服务主体的名称",
        },
      },
    ],
    isRemote: true,
    options: [
      { flags: "--publisher <publisher>", summary: publisher.summary },
      {
        flags: "--role <role>",
        summary: { en: "the role (default: contributor)", "zh-CN": "角色（默认：contributor）" },
        choices: ["owner", "contributor", "administrator", "reviewer", "support-engineer"],
      },
      {
        flags: "--service-principal",
        summary: { en: "a program, not a person; for CI", "zh-CN": "程序而非个人，用于 CI" },
      },
    ],
    load: async () => (await import("#commands/people/add-user.ts")).addUser,
  },
  {
    name: "users remove",
    summary: { en: "Take a user's role away", "zh-CN": "移除用户的角色" },
    arguments: [publisher, principal],
    isRemote: true,
    load: async () => (await import("#commands/people/remove-user.ts")).removeUser,
  },
  {
    name: "users secret",
    summary: {
      en: "Make a client secret for a service principal; it is shown this once",
      "zh-CN": "为服务主体创建客户端机密；仅显示这一次",
    },
    arguments: [publisher, principal],
    isRemote: true,
    load: async () => (await import("#commands/people/create-secret.ts")).createSecret,
  },
];
