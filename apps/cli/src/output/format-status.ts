import type { Language, Message, OfferStatusDetail, Step } from "@slipway/contracts";
import { formatTime } from "#output/format-time.ts";
import { offerStatusTexts, stepStatusTexts } from "#publishing/status-texts.ts";

/** The Status tab as text: the offer's status, its steps with their messages, and where to look at it. */
export function formatStatus(status: OfferStatusDetail, language: Language): string {
  const run =
    status.run === undefined ? "" : ` (${{ en: "run", "zh-CN": "运行" }[language]} ${status.run.runNumber})`;
  const links = [
    [{ en: "Preview", "zh-CN": "预览" }[language], status.previewLink],
    [{ en: "Live", "zh-CN": "上线页面" }[language], status.liveLink],
  ].flatMap(([label, link]) => (link === undefined ? [] : [`${label}: ${link}`]));
  return [
    `${offerStatusTexts[status.status][language]}${run}, ${formatTime(status.statusSince)}`,
    "",
    ...status.steps.flatMap((step) => formatStep(step, language)),
    ...(links.length === 0 ? [] : ["", ...links]),
    "",
  ].join("\n");
}

function formatStep(step: Step, language: Language): string[] {
  const { sign, text } = stepStatusTexts[step.status];
  const estimate = step.status === "notStarted" ? step.estimate?.[language] : undefined;
  const state = estimate === undefined ? text[language] : `${text[language]}, ${estimate}`;
  return [
    `  ${sign} ${step.title[language]}  (${state})`,
    ...step.messages.flatMap((message) => formatMessage(message, language)),
  ];
}

function formatMessage(message: Message, language: Language): string[] {
  const place = [message.file, message.line].filter((part) => part !== undefined).join(":");
  const where = place === "" ? (message.pointer ?? "") : place;
  const lines = [
    `      ${formatTime(message.at)}  ${where === "" ? "" : `${where}: `}${message.text[language]} [${message.code}]`,
  ];
  if (message.next !== undefined) lines.push(`        → ${message.next[language]}`);
  return lines;
}
