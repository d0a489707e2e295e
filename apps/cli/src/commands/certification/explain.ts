import { explainRule, policies, type Policy, type RuleExplanation } from "@slipway/certification";
import type { Language } from "@slipway/contracts";
import { readToday } from "#certifying/read-options.ts";
import { wrongUse } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";

/** Explains every rule that a name means. */
export function explain({ args, options, terminal }: Call<{ today?: string }>): Promise<ExitCode> {
  const explanations = explainRule(args[0]!, { profile: "marketplace", today: readToday(options.today) });
  if (explanations.length === 0)
    throw wrongUse(
      { en: `There is no rule ${args[0]}.`, "zh-CN": `没有规则 ${args[0]}。` },
      { en: "`slipway rules` lists them all.", "zh-CN": "`slipway rules` 可列出全部规则。" },
    );
  if (options.json) printJson(terminal, explanations);
  else terminal.print(explanations.map((each) => format(each, terminal.language)).join("\n"));
  return Promise.resolve(exitCodes.fine);
}

function format(rule: RuleExplanation, language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  const facts: [string, string | undefined][] = [
    [say("severity", "严重性"), rule.severity],
    [say("enforcement", "执行方式"), rule.enforcement],
    [say("profiles", "配置"), rule.profiles.join(", ")],
    ["arm-ttk", rule.armTtk],
    [say("policy", "策略"), policyOf(rule, language)],
    [say("since rule-set", "起始规则集"), rule.since],
    [say("blocks from", "开始阻止的日期"), rule.blocksFrom],
  ];
  return [
    `${rule.id}: ${rule.title[language]}`,
    "",
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`])),
    "",
    `${say("It says", "报告内容")}:`,
    ...rule.messages.map(({ text }) => `  - ${text[language]}`),
    "",
    `${say("Fix", "修复方法")}: ${rule.fix[language]}`,
    `${say("More", "更多")}: ${rule.page}`,
    "",
  ].join("\n");
}

/** The number with its title, and a word where the number is ours. */
function policyOf({ policy }: RuleExplanation, language: Language): string | undefined {
  const known: Readonly<Record<string, Policy>> = policies;
  const { title, confidence } = known[policy ?? ""] ?? {};
  if (title === undefined) return policy;
  const ours = { en: " (numbered by us)", "zh-CN": "（编号由我们确定）" }[language];
  return `${policy} – ${title[language]}${confidence === "placed" ? ours : ""}`;
}
