import { listRules, type Profile } from "@slipway/certification";
import { readToday } from "#certifying/read-options.ts";
import type { Call } from "#command.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printList } from "#output/print-list.ts";

/** Lists the rules of a profile as they are today. */
export function listAllRules(call: Call<{ profile?: Profile; today?: string }>): Promise<ExitCode> {
  const { options, terminal } = call;
  const rules = listRules({ profile: options.profile ?? "marketplace", today: readToday(options.today) });
  printList(call, rules, [
    [{ en: "RULE", "zh-CN": "规则" }, (rule) => rule.id],
    [{ en: "SEVERITY", "zh-CN": "严重性" }, (rule) => rule.severity],
    [{ en: "ARM-TTK", "zh-CN": "ARM-TTK" }, (rule) => rule.armTtk ?? ""],
    [{ en: "SAYS", "zh-CN": "说明" }, (rule) => rule.title[terminal.language]],
  ]);
  return Promise.resolve(exitCodes.fine);
}
