import { rulesBySection } from "../../../packages/certification/src/rules/index.ts";
import { rulesTexts } from "../../../apps/portal/src/rooms/rules/rules-texts.ts";
import { table, type Language } from "../languages.ts";

/** How many rules look at which part of an offer. */
export function listRuleSections(language: Language): string[] {
  const heads =
    language === "en" ? ["looks at", "rules", "of which errors"] : ["检查对象", "规则", "其中错误"];
  const groups: Readonly<Record<string, string>> = rulesTexts[language].groups;
  const rows = Object.entries(rulesBySection).map(([section, rules]) => [
    groups[section] ?? section,
    String(rules.length),
    String(rules.filter(({ severity }) => severity === "error").length),
  ]);
  return table(heads, rows);
}
