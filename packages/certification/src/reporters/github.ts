import type { Finding, Language, Severity } from "#model/finding.ts";
import { locate } from "./file-location.ts";
import { partsOf, summaryOf, type ReportPart } from "./parts-of-report.ts";
import { dueText, reportTexts, waivedText } from "./report-texts.ts";
import type { Reporter } from "./reporter.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * Workflow commands of GitHub Actions: one annotation for each finding (waived ones as notices), then a line for each
 * package. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const writeGithub: Reporter = (report, { language }) => {
  const lines: string[] = [];
  for (const part of partsOf(report, language)) {
    for (const finding of part.findings) lines.push(annotate(finding, part, language));
    lines.push(oneLine(`${part.title}: ${summaryOf(part.findings, language)}`));
  }
  return `${lines.join("\n")}\n`;
};

function annotate(finding: Finding, part: ReportPart, language: Language): string {
  const { rule, armTtk, messages, helps, severity, waived, blocksFrom } = finding;
  const command = waived === undefined ? commands[severity] : commands.info;
  const title = armTtk === undefined ? rule : `${rule} (${armTtk})`;
  const properties = Object.entries({ ...placeOf(finding, part), title }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const text = [
    `${inZip(finding, part)}${messages[language]}`,
    `${reportTexts.fix[language]}: ${helps[language]}`,
    ...(blocksFrom === undefined ? [] : [dueText(blocksFrom)[language]]),
    ...(waived === undefined ? [] : [waivedText(waived)[language]]),
  ].join("\n");
  return `::${command} ${properties.join(",")}::${escapeData(text)}`;
}

function placeOf({ file, range }: Finding, part: ReportPart): Record<string, string | number> {
  const location = locate(part, file);
  if (location === undefined) return {};
  if (location.entry !== undefined || range === null) return { file: location.path };
  const { start, end } = range;
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  return { file: location.path, line: start.line, endLine: end.line, ...columns };
}

function inZip({ file, range }: Finding, part: ReportPart): string {
  const entry = locate(part, file)?.entry;
  if (entry === undefined) return "";
  return range === null ? `${entry}: ` : `${entry}:${range.start.line}:${range.start.column}: `;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A path with a line break in it must not begin a command of its own. */
function oneLine(text: string): string {
  return escapeData(text).replace(/^::/, " ::");
}
