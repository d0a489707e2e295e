import type { Finding, Language } from "#model/finding.ts";
import { groupFindings } from "./group-findings.ts";
import { partsOf, reasonOf, summaryOf, whereOf, type ReportPart } from "./parts-of-report.ts";
import { policyText } from "./policy-text.ts";
import { dueText, headingText, reportTexts, ruleSetText, severityTexts, waivedText } from "./report-texts.ts";
import type { Reporter } from "./reporter.ts";
import { titleOfRule } from "./title-of-rule.ts";

const mostMessages = 20;
const mostPlaces = 10;

/** For comments and wikis: a heading for each package, below it one for each rule, with messages, places, code and fix. */
export const writeMarkdown: Reporter = (report, { language }) => {
  const parts = partsOf(report, language);
  const all = parts.flatMap(({ findings }) => findings);
  return [
    `# ${reportTexts.heading[language]}${colon(language)}${summaryOf(all, language)}`,
    "",
    escape(ruleSetText(report.ruleSet)[language]),
    "",
    ...parts.flatMap((part) => writePart(part, language)),
  ].join("\n");
};

function writePart({ title, findings, skipped }: ReportPart, language: Language): string[] {
  const groups = groupFindings(
    findings,
    ({ helps, waived }) => `${helps[language]}\n${waived?.reason ?? ""}`,
  );
  const reasons = [...Map.groupBy(skipped, (skip) => reasonOf(skip, language))];
  const notRun = reasons.map(
    ([reason, each]) => `- ${escape(reason)} (${each.map(({ rule }) => `\`${rule}\``).join(", ")})`,
  );
  return [
    `## ${code(title)}${colon(language)}${summaryOf(findings, language)}`,
    "",
    ...groups.flatMap((group) => writeRule(group, language)),
    ...(notRun.length === 0 ? [] : [`### ${reportTexts.notChecked[language]}`, "", ...notRun, ""]),
  ];
}

function writeRule(findings: readonly Finding[], language: Language): string[] {
  const { rule, armTtk, severity, waived, policy, messages, helps, blocksFrom } = findings[0]!;
  const names = [
    code(rule),
    ...(armTtk === undefined ? [] : [`arm-ttk ${code(armTtk)}`]),
    ...[policyText(policy)?.[language] ?? []].flat(),
  ];
  const groups = [...Map.groupBy(findings, (finding) => finding.messages[language]).values()];
  const title = groups.length > 1 ? headingText(titleOfRule(rule), findings.length) : messages;
  const more = groups.length - mostMessages;
  const rest = { en: `- and ${more} more`, "zh-CN": `- 另有 ${more} 项` }[language];
  return [
    `### ${severityTexts[severity][language]} · ${escape(title[language])}`,
    "",
    names.join(" · "),
    "",
    ...(waived === undefined ? [] : [`*${escape(waivedText(waived)[language])}*`, ""]),
    ...(blocksFrom === undefined ? [] : [`*${dueText(blocksFrom)[language]}*`, ""]),
    ...(groups.length > 1
      ? groups.slice(0, mostMessages).flatMap((group) => writeMessage(group, language))
      : writePlaces(findings, language)),
    ...(more > 0 ? [rest] : []),
    "",
    `**${reportTexts.fix[language]}${colon(language).trim()}** ${escape(helps[language])}`,
    "",
  ];
}

/** One message as an item: its places, then the code of the first. */
function writeMessage(group: readonly Finding[], language: Language): string[] {
  const text = escape(group[0]!.messages[language]);
  const places = group.slice(0, mostPlaces).map((finding) => placeOf(finding, language));
  const more = group.length > mostPlaces ? [moreText(group.length - mostPlaces, language)] : [];
  const all = [...places, ...more].join({ en: ", ", "zh-CN": "、" }[language]);
  return [`- ${all}${colon(language)}${text}`, ...fence(group[0]!)];
}

/** The places of the one message that the heading says. */
function writePlaces(findings: readonly Finding[], language: Language): string[] {
  const more = findings.length - mostPlaces;
  return [
    ...findings
      .slice(0, mostPlaces)
      .flatMap((finding) => [`- ${placeOf(finding, language)}`, ...fence(finding)]),
    ...(more > 0 ? [`- ${moreText(more, language)}`] : []),
  ];
}

function placeOf(finding: Finding, language: Language): string {
  const where = whereOf(finding);
  return where === undefined ? reportTexts.wholePackage[language] : code(where);
}

function moreText(count: number, language: Language): string {
  return { en: `and ${count} more`, "zh-CN": `另有 ${count} 处` }[language];
}

const longestLine = 120;

/** The first line of the code only, since a list of places has to stay a list; none where it is nothing but a bracket. */
function fence({ excerpt, range }: Finding): string[] {
  const line = range === null ? "" : (excerpt?.lines[0]?.trim() ?? "");
  const shown = line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
  return /[\p{L}\p{N}]/u.test(line) ? ["", `      ${shown}`] : [];
}

function colon(language: Language): string {
  return language === "en" ? ": " : "：";
}

/** A code span with a fence longer than any run of backticks in it. */
function code(text: string): string {
  const line = text.replaceAll(/[\r\n]+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = "`".repeat(longest + 1);
  return longest === 0 ? mark + line + mark : `${mark} ${line} ${mark}`;
}

/** Texts may quote a package, which must not become links, images, mentions or HTML; backticks stay as they are written. */
function escape(text: string): string {
  return text
    .replaceAll(/[\r\n]+/g, " ")
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\*_[\]<>#|@~$]/g, "\\$&")))
    .join("");
}
