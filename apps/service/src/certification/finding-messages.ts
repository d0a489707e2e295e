import type { Text } from "@slipway/contracts";
import type { Finding } from "@slipway/certification";
import type { NewMessage } from "#domain/message.ts";

const listed = 20;

/** Findings as messages of the step: those that block first, then a count; the report has them all. */
export function summariseFindings(findings: readonly Finding[], blocking: readonly Finding[]): NewMessage[] {
  const shown = blocking.slice(0, listed).map(messageOf);
  const warnings = findings.filter((each) => each.severity === "warning" && each.waived === undefined).length;
  const waived = findings.filter((each) => each.waived !== undefined).length;
  const level = blocking.length > 0 ? "error" : warnings > 0 ? "warning" : "information";
  const total: NewMessage = {
    level,
    code: "certification.summary",
    text: {
      en: `Certification found ${count(blocking.length, "error")}, ${count(warnings, "warning")}, ${waived} waived.`,
      "zh-CN": `认证发现 ${blocking.length} 个错误、${warnings} 个警告，${waived} 个已豁免。`,
    },
    ...(blocking.length === 0
      ? {}
      : {
          next: {
            en: "Open the report, mend each error, upload the package with a higher version and publish again.",
            "zh-CN": "请打开报告，修复每个错误，以更高的版本上传包并重新发布。",
          },
        }),
  };
  return [...shown, total];
}

/** The first errors as paragraphs for the e-mail: where, what, and how to mend it. */
export function blockingReasons(blocking: readonly Finding[]): Text[] {
  const first = blocking.slice(0, 5).map((finding) => ({
    en: `${placeOf(finding)}${finding.messages.en} ${finding.helps.en}`,
    "zh-CN": `${placeOf(finding)}${finding.messages["zh-CN"]} ${finding.helps["zh-CN"]}`,
  }));
  const more = blocking.length - first.length;
  if (more <= 0) return first;
  return [...first, { en: `And ${more} more in the report.`, "zh-CN": `报告中还有 ${more} 项。` }];
}

function messageOf(finding: Finding): NewMessage {
  return {
    level: "error",
    code: `certification.${finding.rule}`,
    text: finding.messages,
    next: finding.helps,
    rule: finding.rule,
    ...(finding.file === null ? {} : { file: finding.file }),
    ...(finding.range === null ? {} : { line: finding.range.start.line }),
    ...(finding.file === null && finding.pointer !== null ? { pointer: finding.pointer } : {}),
  };
}

function placeOf({ file, range }: Finding): string {
  if (file === null) return "";
  return range === null ? `${file}: ` : `${file}:${range.start.line}: `;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
