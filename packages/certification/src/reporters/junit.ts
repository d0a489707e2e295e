import type { Finding, Language } from "#model/finding.ts";
import { locate } from "./file-location.ts";
import { partsOf, reasonOf, whereOf, type ReportPart } from "./parts-of-report.ts";
import { dueText, severityTexts, waivedText } from "./report-texts.ts";
import type { Reporter } from "./reporter.ts";

/**
 * JUnit XML: a suite for each package, in it a case for each rule that found something. Errors fail; warnings and
 * information pass with their text as output; what is waived or could not run is skipped.
 */
export const writeJunit: Reporter = (report, { language }) => {
  const parts = partsOf(report, language);
  const suites = parts.map((part) => ({ part, cases: casesOf(part, language) }));
  const all = suites.flatMap(({ cases }) => cases);
  const time = parts.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="slipway ${escape(report.tool.version)}"${countsOf(all)} time="${seconds(time)}">`,
    ...suites.flatMap(({ part, cases }) => [
      `  <testsuite name="${escape(part.title)}"${countsOf(cases)} time="${seconds(part.durationMs)}">`,
      ...cases.map((each) => writeCase(each, part)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
};

interface Case {
  name: string;
  file?: string;
  line?: number;
  outcome: "passed" | "failed" | "skipped";
  /** The first finding, or why the rule was skipped. */
  summary: string;
  lines: string[];
}

function casesOf(part: ReportPart, language: Language): Case[] {
  const cases = [...Map.groupBy(part.findings, ({ rule }) => rule)].map(([rule, found]) =>
    caseOf(rule, found, language),
  );
  for (const skip of part.skipped) {
    const { rule, file } = skip;
    cases.push({
      name: rule,
      ...(file === null ? {} : { file }),
      outcome: "skipped",
      summary: reasonOf({ ...skip, file: null }, language),
      lines: [],
    });
  }
  if (cases.length > 0) return cases;
  return [{ name: "certification", outcome: "passed", summary: "", lines: [] }];
}

function caseOf(rule: string, findings: readonly Finding[], language: Language): Case {
  const open = findings.filter(({ waived }) => waived === undefined);
  const errors = open.filter(({ severity }) => severity === "error");
  const first = errors[0] ?? open[0] ?? findings[0]!;
  const outcome = errors.length > 0 ? "failed" : open.length > 0 ? "passed" : "skipped";
  return {
    name: rule,
    ...(first.file === null ? {} : { file: first.file }),
    ...(first.range === null ? {} : { line: first.range.start.line }),
    outcome,
    summary: outcome === "skipped" ? waivedText(first.waived!)[language] : first.messages[language],
    lines: [
      ...findings.map((finding) => describe(finding, language)),
      `→ ${first.helps[language]}`,
      ...(first.blocksFrom === undefined ? [] : [dueText(first.blocksFrom)[language]]),
    ],
  };
}

function describe(finding: Finding, language: Language): string {
  const where = whereOf(finding);
  const place = where === undefined ? "" : `${where}: `;
  const waived = finding.waived === undefined ? "" : ` (${waivedText(finding.waived)[language]})`;
  return `${place}${severityTexts[finding.severity][language]}: ${finding.messages[language]}${waived}`;
}

function writeCase({ name, file, line, outcome, summary, lines }: Case, part: ReportPart): string {
  const path = file === undefined ? undefined : pathOf(file, part);
  const place = `${path === undefined ? "" : ` file="${escape(path)}"`}${line === undefined ? "" : ` line="${line}"`}`;
  const head = `    <testcase name="${escape(name)}" classname="${escape(part.title)}"${place}`;
  const text = escape(lines.join("\n"));
  if (outcome === "failed")
    return `${head}>\n      <failure message="${escape(summary)}">${text}</failure>\n    </testcase>`;
  if (outcome === "skipped")
    return `${head}>\n      <skipped message="${escape(summary)}"/>\n    </testcase>`;
  return text === "" ? `${head}/>` : `${head}>\n      <system-out>${text}</system-out>\n    </testcase>`;
}

/** From where the command ran; of a zip, the path in it. */
function pathOf(file: string, part: ReportPart): string {
  const location = locate(part, file);
  return location?.entry ?? location?.path ?? file;
}

function countsOf(cases: readonly Case[]): string {
  const count = (outcome: Case["outcome"]) => cases.filter((each) => each.outcome === outcome).length;
  return ` tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML 1.0 has no place for control characters and lone surrogates, not even escaped. */
function escape(text: string): string {
  const allowed = text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
  return allowed.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
