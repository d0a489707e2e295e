import type { CommandDefinition, CommandGroup } from "#command.ts";

export const offersGroup: CommandGroup = {
  name: "offers",
  summary: { en: "Offers and their drafts, as folders", "zh-CN": "产品/服务及其草稿（以文件夹形式）" },
};

const offer = {
  name: "[offer]",
  summary: {
    en: "publisher/offer, or the folder with its offer.yaml (default: this folder)",
    "zh-CN": "publisher/offer，或包含 offer.yaml 的文件夹（默认：当前文件夹）",
  },
};

/** Offers on the server, and the folders that describe them. */
export const offerCommands: readonly CommandDefinition[] = [
  {
    name: "offers list",
    summary: { en: "List offers with their latest status", "zh-CN": "列出产品/服务及其最新状态" },
    isDefault: true,
    isRemote: true,
    options: [
      {
        flags: "--publisher <publisher>",
        summary: { en: "only those of this publisher", "zh-CN": "仅此发布者的" },
      },
      {
        flags: "--status <status>",
        summary: { en: "only those with this status", "zh-CN": "仅此状态的" },
        choices: [
          "neverPublished",
          "running",
          "waitingForPublisherReview",
          "succeeded",
          "canceled",
          "failed",
        ],
      },
      {
        flags: "--text <text>",
        summary: { en: "only those whose name or id holds this", "zh-CN": "仅名称或 ID 包含此文本的" },
      },
    ],
    load: async () => (await import("#commands/offers/list-offers.ts")).listOffers,
  },
  {
    name: "offers show",
    summary: { en: "Show an offer: status, slots, draft", "zh-CN": "显示产品/服务：状态、槽、草稿" },
    arguments: [offer],
    isRemote: true,
    load: async () => (await import("#commands/offers/show-offer.ts")).showOffer,
  },
  {
    name: "offers create",
    summary: {
      en: "Create an offer: blank by its name, or whole from its folder",
      "zh-CN": "创建产品/服务：按名称创建空白的，或从文件夹完整创建",
    },
    arguments: [offer],
    isRemote: true,
    options: [
      {
        flags: "--name <name>",
        summary: { en: "name shown in the portal", "zh-CN": "门户中显示的名称" },
      },
    ],
    load: async () => (await import("#commands/offers/create-offer.ts")).createOffer,
  },
  {
    name: "offers pull",
    summary: {
      en: "Write an offer's draft with all its files into a folder",
      "zh-CN": "将产品/服务草稿及其所有文件写入文件夹",
    },
    arguments: [
      offer,
      {
        name: "[folder]",
        summary: {
          en: "folder to write (default: this, or named as the offer)",
          "zh-CN": "目标文件夹（默认：当前文件夹，或以产品/服务命名）",
        },
      },
    ],
    isRemote: true,
    options: [
      {
        flags: "--unpack",
        summary: {
          en: "packages as folders, not zips: git then shows what changes",
          "zh-CN": "将包写成文件夹而非 zip，以便 git 显示更改",
        },
      },
    ],
    load: async () => (await import("#commands/offers/pull-offer.ts")).pullOffer,
  },
  {
    name: "offers push",
    summary: {
      en: "Make the draft on the server what the folder says",
      "zh-CN": "使服务器上的草稿与文件夹一致",
    },
    arguments: [
      {
        name: "[folder]",
        summary: {
          en: "the offer folder (default: this folder)",
          "zh-CN": "产品/服务文件夹（默认：当前文件夹）",
        },
      },
    ],
    isRemote: true,
    options: [
      {
        flags: "--dry-run",
        summary: { en: "say what would change, change nothing", "zh-CN": "只说明将更改什么，不做更改" },
      },
      {
        flags: "--revision <number>",
        summary: {
          en: "only if the draft is still at this revision",
          "zh-CN": "仅当草稿仍为此修订版时",
        },
      },
      {
        flags: "--note <text>",
        summary: { en: "note for the new revision", "zh-CN": "新修订版的备注" },
      },
    ],
    load: async () => (await import("#commands/offers/push-offer.ts")).pushOffer,
  },
];
