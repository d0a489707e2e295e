import type { Finding, Language } from "#model/finding.ts";
import { groupFindings } from "./group-findings.ts";
import { partsOf, reasonOf, summaryOf, whereOf, type ReportPart } from "./parts-of-report.ts";
import { reportTexts, ruleSetText, severityTexts, waivedText } from "./report-texts.ts";
import type { Reporter } from "./reporter.ts";

const mostPlaces = 20;

/** For comments and wikis: a heading for each package, below it one for each rule, with places, code and fix. */
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
  const groups = groupFindings(findings, () => "");
  const reasons = [...Map.groupBy(skipped, (skip) => reasonOf(skip, language))];
  const notRun = reasons.map(
    ([reason, each]) => `- ${escape(reason)} (${each.map(({ rule }) => `\`${rule}\``).join(", ")})`,
  );
  return [
    `## ${code(title)}${colon(language)}${summaryOf(findings, language)}`,
    "",
    ...groups.flatMap((group) => writeRule(group, language)),
    ...(notRun.length === 0
      ? []
      : [{ en: "### Did not run", "zh-CN": "### 未运行" }[language], "", ...notRun, ""]),
  ];
}

function writeRule(findings: readonly Finding[], language: Language): string[] {
  const first = findings[0]!;
  const { rule, armTtk, severity, waived, policy } = first;
  const names = [
    code(rule),
    ...(armTtk === undefined ? [] : [`arm-ttk ${code(armTtk)}`]),
    ...(policy === undefined ? [] : [`${reportTexts.policy[language]} ${escape(policy)}`]),
  ];
  const more = findings.length - mostPlaces;
  const rest = { en: `- and ${more} more`, "zh-CN": `- 另有 ${more} 处` }[language];
  const fixes = [...new Set(findings.map(({ helps }) => helps[language]))];
  return [
    `### ${severityTexts[severity][language]} · ${names.join(" · ")}`,
    "",
    ...(waived === undefined ? [] : [`*${escape(waivedText(waived)[language])}*`, ""]),
    ...findings.slice(0, mostPlaces).flatMap((finding) => writePlace(finding, language)),
    ...(more > 0 ? [rest] : []),
    "",
    ...fixes.flatMap((fix) => [
      `**${reportTexts.fix[language]}${colon(language).trim()}** ${escape(fix)}`,
      "",
    ]),
  ];
}

function writePlace(finding: Finding, language: Language): string[] {
  const where = whereOf(finding);
  const place = where === undefined ? reportTexts.wholePackage[language] : code(where);
  return [`- ${place}${colon(language)}${escape(finding.messages[language])}`, ...fence(finding)];
}

/** The first line of the code only: a list of places has to stay a list. */
function fence({ excerpt, range }: Finding): string[] {
  const line = range === null ? "" : (excerpt?.lines[0]?.trim() ?? "");
  return line === "" ? [] : ["", `      ${line}`];
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
