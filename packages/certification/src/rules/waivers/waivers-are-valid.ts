import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import { readWaivers } from "#waivers/read-waivers.ts";

export const waiversAreValid = defineRule({
  id: "waivers-are-valid",
  title: {
    en: "Every waiver names rule, reason, owner and expiry",
    "zh-CN": "每项豁免都写明规则、原因、负责人和到期日",
  },
  severity: "warning",
  profiles: ["arm-ttk", "marketplace"],
  isDated: true,
  appliesTo: "package",
  messages: {
    "not-a-list": {
      en: message`The file has no list of waivers, so nothing is waived.`,
      "zh-CN": message`文件中没有豁免列表，因此没有任何豁免。`,
    },
    "missing-field": {
      en: message`The waiver has no "${"field"}" and is ignored.`,
      "zh-CN": message`该豁免缺少“${"field"}”，已忽略。`,
    },
    "bad-date": {
      en: message`"${"field"}" is no date of the form YYYY-MM-DD, so the waiver is ignored.`,
      "zh-CN": message`“${"field"}”不是 YYYY-MM-DD 形式的日期，该豁免已忽略。`,
    },
    expired: {
      en: message`The waiver for "${"rule"}" expired on ${"expires"} and no longer holds.`,
      "zh-CN": message`规则“${"rule"}”的豁免已于 ${"expires"} 到期，不再有效。`,
    },
  },
  fix: {
    en: "Complete or remove the entry in slipway-waivers.json.",
    "zh-CN": "请补全或删除 slipway-waivers.json 中的该条目。",
  },
  check({ package: opened, today, report }) {
    const { file, waivers, problems } = readWaivers(opened);
    if (file === undefined) return;
    for (const { code, field, entry } of problems)
      report({ message: code, file, at: entry, values: { field } });
    for (const { rule, expires } of waivers) {
      if (expires < today) report({ message: "expired", file, values: { rule, expires } });
    }
  },
});
