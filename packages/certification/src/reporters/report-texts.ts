import type { Severity } from "#model/finding.ts";
import type { Text } from "#model/message.ts";

/** How severities are named to people. */
export const severityTexts: Readonly<Record<Severity, Text>> = {
  error: { en: "error", "zh-CN": "错误" },
  warning: { en: "warning", "zh-CN": "警告" },
  info: { en: "info", "zh-CN": "信息" },
};

/** The same with a number before it. */
export const countTexts: Readonly<Record<Severity, (count: number) => Text>> = {
  error: (count) => ({ en: `${count} ${count === 1 ? "error" : "errors"}`, "zh-CN": `${count} 个错误` }),
  warning: (count) => ({
    en: `${count} ${count === 1 ? "warning" : "warnings"}`,
    "zh-CN": `${count} 个警告`,
  }),
  info: (count) => ({ en: `${count} info`, "zh-CN": `${count} 条信息` }),
};

/** Words that several formats share. */
export const reportTexts = {
  heading: { en: "Certification", "zh-CN": "认证" },
  listing: { en: "Listing", "zh-CN": "产品信息" },
  wholePackage: { en: "the package as a whole", "zh-CN": "整个包" },
  nothingFound: { en: "nothing found", "zh-CN": "未发现问题" },
  fix: { en: "Fix", "zh-CN": "修复" },
  policy: { en: "policy", "zh-CN": "策略" },
  notChecked: { en: "Not fully checked", "zh-CN": "未全部检查" },
} as const satisfies Record<string, Text>;

export function waivedText(waived: { owner: string; reason: string; expires: string }): Text {
  const { owner, reason, expires } = waived;
  return {
    en: `waived by ${owner} until ${expires}: ${reason}`,
    "zh-CN": `由 ${owner} 豁免至 ${expires}：${reason}`,
  };
}

/** After a message: in how many places it holds; nothing for one. */
export function timesText(count: number): Text {
  return count === 1 ? { en: "", "zh-CN": "" } : { en: ` (${count} places)`, "zh-CN": `（${count} 处）` };
}

/** What a rule demands, above the different things that it found: titles say how things should be. */
export function headingText(title: Text, count: number): Text {
  return { en: `${count} times not met: ${title.en}`, "zh-CN": `${count} 处不符合：${title["zh-CN"]}` };
}

/** For a finding that does not block yet. */
export function dueText(blocksFrom: string): Text {
  return {
    en: `From ${blocksFrom} on this blocks; until then it is a warning.`,
    "zh-CN": `自 ${blocksFrom} 起将阻止发布；在此之前为警告。`,
  };
}

/** What a report was made with, as one line. */
export function ruleSetText(ruleSet: {
  profile: string;
  version: string;
  apiVersionsDate: string;
  today: string;
}): Text {
  const { profile, version, apiVersionsDate, today } = ruleSet;
  return {
    en: `Profile ${profile}, rule-set ${version}, API versions of ${apiVersionsDate}, compared with ${today}.`,
    "zh-CN": `配置 ${profile}，规则集 ${version}，API 版本表日期 ${apiVersionsDate}，比较日期 ${today}。`,
  };
}
