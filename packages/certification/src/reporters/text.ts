import type { Finding, Language, Severity } from "#model/finding.ts";
import { codeFrame } from "./code-frame.ts";
import { groupFindings } from "./group-findings.ts";
import { partsOf, reasonOf, summaryOf, whereOf, type ReportPart } from "./parts-of-report.ts";
import { printable, printableLine } from "./printable.ts";
import { policyText } from "./policy-text.ts";
import {
  dueText,
  headingText,
  reportTexts,
  ruleSetText,
  severityTexts,
  timesText,
  waivedText,
} from "./report-texts.ts";
import type { Reporter, ReportStyle } from "./reporter.ts";
import { titleOfRule } from "./title-of-rule.ts";

const colours: Readonly<Record<Severity | "waived" | "place", number>> = {
  error: 31,
  warning: 33,
  info: 36,
  waived: 2,
  place: 1,
};

/** The code of so many places is shown for one rule; of all others only where they are. */
const mostFrames = 3;

/** For a terminal: each message with its places, the code there, what to do about it and the rule. */
export const writeText: Reporter = (report, style) => {
  const { language } = style;
  const parts = partsOf(report, language);
  const lines = parts.flatMap((part) => [...writePart(part, style), ""]);
  if (parts.length > 1) {
    const all = parts.flatMap(({ findings }) => findings);
    lines.push(
      { en: `In all: ${summaryOf(all, language)}.`, "zh-CN": `合计：${summaryOf(all, language)}。` }[
        language
      ],
    );
  }
  return `${[...lines, ruleSetText(report.ruleSet)[language]].join("\n")}\n`;
};

function writePart(part: ReportPart, style: ReportStyle): string[] {
  const { language } = style;
  const heading = `${printableLine(part.title)}: ${summaryOf(part.findings, language)}`;
  const blocks = groupFindings(
    part.findings,
    ({ helps, waived }) => `${helps[language]}\n${waived?.reason ?? ""}`,
  );
  return [
    paint(heading, "place", style),
    ...blocks.flatMap((block) => ["", ...writeBlock(block, style)]),
    ...skippedLines(part, language),
  ];
}

/** What one rule found: the message with its places, or the rule's title with its messages; then what to do, once. */
function writeBlock(block: readonly Finding[], style: ReportStyle): string[] {
  const { language } = style;
  const { rule, severity, messages, helps, waived, blocksFrom } = block[0]!;
  const label = paint(severityTexts[severity][language], waived === undefined ? severity : "waived", style);
  const groups = [...Map.groupBy(block, (finding) => finding.messages[language]).values()];
  const title =
    groups.length > 1
      ? headingText(titleOfRule(rule), block.length)[language]
      : `${printable(messages[language])}${timesText(block.length)[language]}`;
  return [
    `${label}  ${title}`,
    ...(groups.length > 1 ? writeMessages(groups, style) : writePlaces(block, mostFrames, style)),
    `  ${waived === undefined ? `→ ${printable(helps[language])}` : printable(waivedText(waived)[language])}`,
    ...(blocksFrom === undefined || waived !== undefined ? [] : [`  ${dueText(blocksFrom)[language]}`]),
    `  ${paint(namesOf(block, language), "waived", style)}`,
  ];
}

/** Each message once: the first few with the code of their first place, the others in a line where that is enough. */
function writeMessages(groups: readonly Finding[][], style: ReportStyle): string[] {
  const { language } = style;
  return groups.flatMap((group, index) => {
    const text = `  ${printable(group[0]!.messages[language])}`;
    const places = writePlaces(group, index < mostFrames ? 1 : 0, style);
    if (places.length === 1) return [`${text} – ${places[0]!.trimStart()}`];
    return [text, ...places.map((line) => `  ${line}`)];
  });
}

function writePlaces(findings: readonly Finding[], frames: number, style: ReportStyle): string[] {
  return [
    ...findings.slice(0, frames).flatMap((finding) => writePlace(finding, style)),
    ...otherPlaces(findings.slice(frames), style),
  ];
}

function writePlace(finding: Finding, style: ReportStyle): string[] {
  const place = printableLine(whereOf(finding) ?? reportTexts.wholePackage[style.language]);
  const frame = codeFrame(finding, (style.width ?? 100) - 6);
  return [`  ${paint(place, "place", style)}`, ...frame.map((line) => `    ${line}`)];
}

/** Of many places the code of the first few is enough; of the others the lines by file. */
function otherPlaces(findings: readonly Finding[], style: ReportStyle): string[] {
  const { language } = style;
  return [...Map.groupBy(findings, ({ file }) => file)].map(([file, each]) => {
    const places = each
      .map(({ range, pointer }) => range?.start.line ?? pointer)
      .filter((place) => place !== null);
    const isListing = file === null && places.length > 0;
    const name = file ?? (isListing ? places.join(", ") : reportTexts.wholePackage[language]);
    const shown = `  ${paint(printableLine(name), "place", style)}`;
    if (places.length === 0 || isListing) return shown;
    return { en: `${shown}: ${places.join(", ")}`, "zh-CN": `${shown}：${places.join("、")}` }[language];
  });
}

function namesOf(block: readonly Finding[], language: Language): string {
  const { rule, armTtk, policy } = block[0]!;
  const errorIds = new Set(block.flatMap(({ errorId }) => errorId ?? []));
  return [
    rule,
    ...(armTtk === undefined ? [] : [`arm-ttk ${armTtk}`]),
    ...errorIds,
    ...[policyText(policy)?.[language] ?? []].flat(),
  ].join(" · ");
}

/** Rules that could not run, or not on everything, by reason and file. */
function skippedLines({ skipped }: ReportPart, language: Language): string[] {
  const byReason = [...Map.groupBy(skipped, (skip) => reasonOf(skip, language))];
  const dash = language === "en" ? " – " : "：";
  return byReason.flatMap(([reason, each]) => [
    "",
    `${reportTexts.notChecked[language]}${dash}${printableLine(reason)}`,
    `  ${each.map(({ rule }) => rule).join(", ")}`,
  ]);
}

function paint(text: string, colour: keyof typeof colours, { hasColour }: ReportStyle): string {
  return hasColour === true ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}
