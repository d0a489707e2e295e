import type { Finding, Language, Severity } from "#model/finding.ts";
import { codeFrame } from "./code-frame.ts";
import { groupFindings } from "./group-findings.ts";
import { partsOf, reasonOf, summaryOf, whereOf, type ReportPart } from "./parts-of-report.ts";
import { printable, printableLine } from "./printable.ts";
import { reportTexts, ruleSetText, severityTexts, waivedText } from "./report-texts.ts";
import type { Reporter, ReportStyle } from "./reporter.ts";

const colours: Readonly<Record<Severity | "waived" | "place", number>> = {
  error: 31,
  warning: 33,
  info: 36,
  waived: 2,
  place: 1,
};

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
  const fixes = new Set<string>();
  const heading = `${printableLine(part.title)}: ${summaryOf(part.findings, language)}`;
  const groups = groupFindings(
    part.findings,
    ({ messages, waived }) => `${messages[language]}\n${waived?.reason ?? ""}`,
  );
  return [
    paint(heading, "place", style),
    ...groups.flatMap((group) => ["", ...writeGroup(group, fixes, style)]),
    ...skippedLines(part, language),
  ];
}

/** One message with all its places; the same advice is given once for each package. */
function writeGroup(group: readonly Finding[], fixes: Set<string>, style: ReportStyle): string[] {
  const { language } = style;
  const { rule, severity, messages, helps, waived } = group[0]!;
  const label = paint(severityTexts[severity][language], waived === undefined ? severity : "waived", style);
  const times = { en: ` (${group.length} places)`, "zh-CN": `（${group.length} 处）` }[language];
  const lines = [
    `${label}  ${printable(messages[language])}${group.length > 1 ? times : ""}`,
    ...group.slice(0, mostFrames).flatMap((finding) => writePlace(finding, style)),
    ...otherPlaces(group.slice(mostFrames), style),
  ];
  const fix = `${rule}\n${helps[language]}`;
  if (waived === undefined && !fixes.has(fix)) lines.push(`  → ${printable(helps[language])}`);
  fixes.add(fix);
  if (waived !== undefined) lines.push(`  ${printable(waivedText(waived)[language])}`);
  return [...lines, `  ${paint(namesOf(group[0]!, language), "waived", style)}`];
}

function writePlace(finding: Finding, style: ReportStyle): string[] {
  const place = printableLine(whereOf(finding) ?? reportTexts.wholePackage[style.language]);
  const frame = codeFrame(finding, (style.width ?? 100) - 4);
  return [`  ${paint(place, "place", style)}`, ...frame.map((line) => `    ${line}`)];
}

/** Of many places with the same message, the code of the first few is enough; of the others the lines by file. */
function otherPlaces(findings: readonly Finding[], style: ReportStyle): string[] {
  const { language } = style;
  return [...Map.groupBy(findings, ({ file }) => file)].map(([file, each]) => {
    const name = paint(printableLine(file ?? reportTexts.wholePackage[language]), "place", style);
    const places = each
      .map(({ range, pointer }) => range?.start.line ?? pointer)
      .filter((place) => place !== null);
    if (places.length === 0) return `  ${name}`;
    return { en: `  ${name}: ${places.join(", ")}`, "zh-CN": `  ${name}：${places.join("、")}` }[language];
  });
}

function namesOf({ rule, armTtk, errorId, policy }: Finding, language: Language): string {
  return [
    rule,
    ...(armTtk === undefined ? [] : [`arm-ttk ${armTtk}`]),
    ...(errorId === undefined ? [] : [errorId]),
    ...(policy === undefined ? [] : [`${reportTexts.policy[language]} ${policy}`]),
  ].join(" · ");
}

/** Rules that could not run, by reason and file. */
function skippedLines({ skipped }: ReportPart, language: Language): string[] {
  const byReason = [...Map.groupBy(skipped, (skip) => reasonOf(skip, language))];
  return byReason.flatMap(([reason, each]) => {
    const count = {
      en: `${each.length} ${each.length === 1 ? "rule" : "rules"} did not run`,
      "zh-CN": `${each.length} 条规则未运行`,
    };
    return [
      "",
      `${count[language]} – ${printableLine(reason)}`,
      `  ${each.map(({ rule }) => rule).join(", ")}`,
    ];
  });
}

function paint(text: string, colour: keyof typeof colours, { hasColour }: ReportStyle): string {
  return hasColour === true ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}
