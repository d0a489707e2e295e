import type { Rule } from "../../packages/certification/src/model/rule.ts";
import { fileOf, table, type Language } from "../contract-docs/languages.ts";
import { generated, titleOf } from "./page-of-rule.ts";

const words = {
  en: {
    title: "Certification rules",
    lead: (count: number) => `${count} rules; each page says why, how to fix, and shows examples.`,
    heads: ["rule", "says", "severity", "arm-ttk"],
    severities: { error: "error", warning: "warning", info: "note" },
  },
  "zh-CN": {
    title: "认证规则",
    lead: (count: number) => `共 ${count} 条规则；每个页面说明报告的内容、如何修复，并给出示例。`,
    heads: ["规则", "要求", "严重性", "arm-ttk"],
    severities: { error: "错误", warning: "警告", info: "提示" },
  },
} as const;

/** The list of all rules in a language, one table for each section. */
export function listOfRules(rules: readonly { rule: Rule; section: string }[], language: Language): string {
  const { title, lead, heads, severities } = words[language];
  const tables = [...Map.groupBy(rules, ({ section }) => section)].flatMap(([section, members]) => [
    `## ${titleOf(section, language)}`,
    "",
    ...table(
      heads,
      members.map(({ rule }) => [
        `[${rule.id}](${fileOf(rule.id, language)})`,
        rule.title[language],
        severities[rule.severity],
        rule.armTtk ?? "",
      ]),
    ),
    "",
  ]);
  return [generated, "", `# ${title}`, "", lead(rules.length), "", ...tables].join("\n");
}
