import { defineTexts } from "#texts/catalogue.ts";

/** Exceptions from rules, on Status and on the page of a review. */
export const waiverTexts = defineTexts(
  {
    title: "Waivers",
    states: { requested: "Waits for a reviewer", granted: "Granted", refused: "Refused" },
    until: (day: string) => `until ${day}`,
    by: (name: string) => `asked by ${name}`,
    decidedBy: (name: string) => `decided by ${name}`,
    grant: "Grant",
    refuse: "Refuse",
    grantRule: (rule: string) => `Grant the waiver of ${rule}`,
    refuseRule: (rule: string) => `Refuse the waiver of ${rule}`,
  },
  {
    title: "豁免",
    states: { requested: "等待评审者", granted: "已批准", refused: "已拒绝" },
    until: (day) => `有效期至 ${day}`,
    by: (name) => `申请人：${name}`,
    decidedBy: (name) => `决定人：${name}`,
    grant: "批准",
    refuse: "拒绝",
    grantRule: (rule) => `批准 ${rule} 的豁免`,
    refuseRule: (rule) => `拒绝 ${rule} 的豁免`,
  },
);
