import { exposuresOf, type Exposure } from "#changes/exposures.ts";
import { openPackage } from "#input/certified-package.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const packageOpensNoMore = defineRule({
  id: "package-opens-no-more",
  title: {
    en: "The package opens no more than its previous version",
    "zh-CN": "包开放的内容不多于上一版本",
  },
  severity: "info",
  policy: "300.4.2",
  appliesTo: "package",
  messages: {
    role: {
      en: message`New since the previous version: the role "${"what"}" is assigned.`,
      "zh-CN": message`与上一版本相比新增：分配了角色“${"what"}”。`,
    },
    address: {
      en: message`New since the previous version: a public address or endpoint, "${"what"}".`,
      "zh-CN": message`与上一版本相比新增：公共地址或终结点“${"what"}”。`,
    },
    rule: {
      en: message`New since the previous version: a network rule opens ${"what"} to everybody.`,
      "zh-CN": message`与上一版本相比新增：网络规则向所有人开放 ${"what"}。`,
    },
  },
  fix: {
    en: "Nothing, when it is meant. Say in the notes for reviewers why it is needed.",
    "zh-CN": "如属有意，无需处理；请在给评审者的说明中写明原因。",
  },
  check({ package: opened, profile, options: { previous }, report }) {
    if (previous === undefined) return;
    const known = countOf(exposuresOf(openPackage(previous, profile)));
    for (const exposure of exposuresOf(opened)) {
      const key = keyOf(exposure);
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      const { kind, what, file, at } = exposure;
      if (left <= 0) report({ message: kind, file, at, values: { what } });
    }
  },
});

function countOf(exposures: readonly Exposure[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const exposure of exposures) counts.set(keyOf(exposure), (counts.get(keyOf(exposure)) ?? 0) + 1);
  return counts;
}

function keyOf({ kind, what }: Exposure): string {
  return `${kind} ${what.toLowerCase()}`;
}
