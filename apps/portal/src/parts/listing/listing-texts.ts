import { defineTexts } from "#texts/catalogue.ts";

/** Values of an offer's fields, as people read them. */
export const listingTexts = defineTexts(
  {
    empty: "Not given",
    perMonth: (price: string) => `${price} a month`,
    countries: (count: number) => (count === 1 ? "1 country or region" : `${count} countries and regions`),
    subscriptions: (count: number) => (count === 1 ? "1 subscription" : `${count} subscriptions`),
    publicPlan: "No: everybody sees it",
    audienceFile: "From an uploaded list",
    definition: "About the offer",
    plan: (name: string, id: string) => (name === "" ? `Plan ${id}` : `Plan ${name} (${id})`),
    packageVersion: (version: string) => `Package ${version}`,
    opensInTab: (name: string) => `${name} (opens in a new tab)`,
    image: (name: string) => `Image: ${name}`,
    role: (role: string) => `role ${role}`,
  },
  {
    empty: "未提供",
    perMonth: (price) => `每月 ${price}`,
    countries: (count) => `${count} 个国家/地区`,
    subscriptions: (count) => `${count} 个订阅`,
    publicPlan: "否：所有人都可看到",
    audienceFile: "来自已上传的列表",
    definition: "关于产品/服务",
    plan: (name, id) => (name === "" ? `计划 ${id}` : `计划 ${name}（${id}）`),
    packageVersion: (version) => `包 ${version}`,
    opensInTab: (name) => `${name}（在新标签页中打开）`,
    image: (name) => `图像：${name}`,
    role: (role) => `角色 ${role}`,
  },
);
