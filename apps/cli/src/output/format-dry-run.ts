import type { DryRun, DryRunStep, Language, Text } from "@slipway/contracts";

const outcomes: Readonly<Record<DryRunStep["outcome"], { sign: string; text: Text }>> = {
  "would-pass": { sign: "✓", text: { en: "would pass", "zh-CN": "会通过" } },
  "would-fail": { sign: "✗", text: { en: "would fail", "zh-CN": "会失败" } },
  "would-wait": { sign: "?", text: { en: "would wait", "zh-CN": "会等待" } },
  "would-run": { sign: "·", text: { en: "would run", "zh-CN": "会运行" } },
};
const awaited: Readonly<Record<NonNullable<DryRunStep["waitsFor"]>, Text>> = {
  publisher: { en: "would wait for the publisher", "zh-CN": "会等待发布者" },
  reviewer: { en: "would wait for the reviewer", "zh-CN": "会等待评审者" },
};
const notReached: Text = { en: "not reached", "zh-CN": "不会到达" };

/** A dry run as text: the verdict, the steps, every field to correct, leads and e-mails. */
export function formatDryRun(offer: string, result: DryRun, language: Language): string {
  const { findings, leads, notificationEmails } = result;
  return [
    verdictOf(offer, result)[language],
    ...standingOf(result).map((text) => text[language]),
    "",
    ...result.steps.flatMap((step) => formatStep(step, language)),
    "",
    ...findings.flatMap(({ pointer, message, fix, rule }) => [
      `${pointer}: ${message[language]} [${rule}]`,
      `  → ${fix[language]}`,
    ]),
    ...(findings.length === 0 ? [] : [""]),
    `${{ en: "Leads", "zh-CN": "潜在顾客" }[language]}: ${leads.text[language]}`,
    `${{ en: "E-mails would go to", "zh-CN": "电子邮件将发送给" }[language]}: ${notificationEmails.join(", ")}`,
    { en: "Nothing was submitted.", "zh-CN": "未提交任何内容。" }[language],
    "",
  ].join("\n");
}

function verdictOf(offer: string, { revision, wouldReachPreview, steps, refused }: DryRun): Text {
  const name = {
    en: `Dry run of ${offer}, revision ${revision}`,
    "zh-CN": `${offer} 第 ${revision} 版的试运行`,
  };
  if (wouldReachPreview) return join(name, { en: "it would reach preview.", "zh-CN": "会到达预览。" });
  const failing = steps.find(({ outcome }) => outcome === "would-fail");
  if (failing !== undefined)
    return join(name, {
      en: `it would fail in step "${failing.title.en}".`,
      "zh-CN": `会在步骤“${failing.title["zh-CN"]}”失败。`,
    });
  return join(name, refused ?? { en: "Publish would be refused.", "zh-CN": "发布会被拒绝。" });
}

function join(first: Text, second: Text): Text {
  return { en: `${first.en}: ${second.en}`, "zh-CN": `${first["zh-CN"]}：${second["zh-CN"]}` };
}

/** What Publish would do to a run that is there. */
function standingOf({ sameAsRun, supersedesRun, refused }: DryRun): Text[] {
  if (sameAsRun !== undefined)
    return [
      {
        en: `Run ${sameAsRun} has this very content; Publish would start no other.`,
        "zh-CN": `第 ${sameAsRun} 次运行就是此内容；发布不会启动新的运行。`,
      },
    ];
  if (supersedesRun !== undefined)
    return [
      {
        en: `Publish would put an end to run ${supersedesRun}, which waits for sign-off.`,
        "zh-CN": `发布会结束正在等待签收的第 ${supersedesRun} 次运行。`,
      },
    ];
  if (refused === undefined) return [];
  return [join({ en: "Publish would be refused now", "zh-CN": "现在发布会被拒绝" }, refused)];
}

function formatStep(step: DryRunStep, language: Language): string[] {
  const { sign, text } = outcomes[step.outcome];
  const outcome = (step.waitsFor === undefined ? text : awaited[step.waitsFor])[language];
  const estimate = step.estimate === undefined ? [] : [step.estimate[language]];
  const reach = step.isReached ? [] : [notReached[language]];
  return [
    `  ${sign} ${step.title[language]}  (${[outcome, ...estimate, ...reach].join(", ")})`,
    ...step.messages.flatMap((message) => {
      const place = [message.file, message.line].filter((part) => part !== undefined).join(":");
      const line = `      ${place === "" ? "" : `${place}: `}${message.text[language]} [${message.code}]`;
      return message.next === undefined ? [line] : [line, `        → ${message.next[language]}`];
    }),
  ];
}
