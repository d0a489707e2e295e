import { defineTexts } from "#texts/catalogue.ts";

/** The SKUs tab. */
export const skuTexts = defineTexts(
  {
    skus: "SKUs of the offer",
    noSkuTitle: "No SKU yet",
    noSkuText:
      "A SKU is what customers choose and deploy: a title, a description and a package. Most offers have one to three.",
    addSku: "New SKU",
    skuId: "SKU ID",
    skuIdHelp:
      "Lower-case letters, digits, dashes and underscores, at most 50, not ending in a dash. It is part of addresses and cannot be changed after the offer was live.",
    skuIdTaken: "Another SKU has this id.",
    skuIdForm: "Use lower-case letters, digits, dashes and underscores only, not ending in a dash.",
    removeSku: "Remove this SKU",
    removeSkuTitle: (id: string) => `Remove SKU ${id}?`,
    removeSkuText:
      "Its texts and package versions leave the draft. Earlier revisions keep them. Customers who deployed it keep what they have.",
    packages: "Packages",
    addVersion: "New version",
    versionNumber: "Version",
    versionHelp: "Three whole numbers, X.Y.Z, above every version before.",
    versionForm: "Use three whole numbers, such as 1.0.1.",
    versionTaken: "This SKU has this version already.",
    versionLow: (newest: string) => `Use a number above ${newest}.`,
    versionCopied: "The settings are taken from the newest version; only the package file is new.",
    newest: "newest",
    removeVersion: "Remove this version",
    removeVersionTitle: (version: string) => `Remove version ${version}?`,
    removeVersionText: "The package leaves the draft. Earlier revisions keep it.",
  },
  {
    skus: "产品/服务的 SKU",
    noSkuTitle: "尚无 SKU",
    noSkuText: "SKU 是客户选择和部署的对象：标题、说明和包。大多数产品/服务有一到三个。",
    addSku: "新建 SKU",
    skuId: "SKU 的 ID",
    skuIdHelp:
      "小写字母、数字、短划线和下划线，最多 50 个，不能以短划线结尾。它是网址的一部分，产品/服务上线后不可更改。",
    skuIdTaken: "另一个 SKU 已使用此 ID。",
    skuIdForm: "只能使用小写字母、数字、短划线和下划线，且不能以短划线结尾。",
    removeSku: "移除此 SKU",
    removeSkuTitle: (id) => `移除 SKU“${id}”？`,
    removeSkuText: "其文本和包版本将从草稿中移除。较早的修订版会保留它们。已部署的客户不受影响。",
    packages: "包",
    addVersion: "新建版本",
    versionNumber: "版本",
    versionHelp: "三个整数 X.Y.Z，须高于之前的所有版本。",
    versionForm: "请使用三个整数，例如 1.0.1。",
    versionTaken: "此 SKU 已有该版本。",
    versionLow: (newest) => `请使用高于 ${newest} 的版本号。`,
    versionCopied: "设置取自最新版本；只需上传新的包文件。",
    newest: "最新",
    removeVersion: "移除此版本",
    removeVersionTitle: (version) => `移除版本 ${version}？`,
    removeVersionText: "该包将从草稿中移除。较早的修订版会保留它。",
  },
);
