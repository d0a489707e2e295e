import type { Finding, Language, Severity } from "#model/finding.ts";
import type { CertificationReport } from "#model/report.ts";
import { locate, toUri, type FileLocation } from "./file-location.ts";
import { partsOf, reasonOf, type ReportPart } from "./parts-of-report.ts";
import { waivedText } from "./report-texts.ts";
import type { Reporter } from "./reporter.ts";
import { sarifRules } from "./sarif-rules.ts";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** SARIF 2.1.0 (OASIS Standard, 27 March 2020) with one run for all packages; files in a zip are nested artifacts. */
export const writeSarif: Reporter = (report, { language }) => {
  const rules = sarifRules(report, language);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const artifacts = new ArtifactList();
  const results = partsOf(report, language).flatMap((part) =>
    part.findings.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      ...writeResult(finding, part, artifacts, language),
    })),
  );
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: report.tool.name, semanticVersion: report.tool.version, language, rules } },
        columnKind: "utf16CodeUnits",
        invocations: [invocationOf(report, language)],
        artifacts: artifacts.items,
        results,
        properties: { ruleSet: report.ruleSet },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function writeResult(
  finding: Finding,
  part: ReportPart,
  artifacts: ArtifactList,
  language: Language,
): object {
  const { severity, messages, waived, fingerprint, armTtk, errorId, policy, enforcement, blocksFrom } =
    finding;
  const location = locationOf(finding, part, artifacts);
  return {
    level: levels[severity],
    message: { text: messages[language] },
    ...(location === undefined ? {} : { locations: [location] }),
    partialFingerprints: { "slipwayFinding/v1": fingerprint },
    ...(waived === undefined
      ? {}
      : {
          suppressions: [
            { kind: "external", status: "accepted", justification: waivedText(waived)[language] },
          ],
        }),
    properties: { enforcement, armTtk, errorId, policy, blocksFrom },
  };
}

function locationOf(finding: Finding, part: ReportPart, artifacts: ArtifactList): object | undefined {
  const { pointer } = finding;
  const place = locate(part, finding.file);
  const logical =
    pointer === null
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: `${finding.file ?? ""}#${pointer}` }] };
  if (place === undefined) return pointer === null ? undefined : logical;
  const region = finding.file === null ? {} : regionOf(finding);
  return { physicalLocation: { artifactLocation: artifacts.add(place), ...region }, ...logical };
}

function regionOf({ range, excerpt }: Finding): object {
  if (range === null) return {};
  const { start, end } = range;
  const text = excerpt?.lines.join("\n");
  return {
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    ...(excerpt === undefined
      ? {}
      : {
          contextRegion: {
            startLine: excerpt.startLine,
            endLine: excerpt.startLine + excerpt.lines.length - 1,
            snippet: { text },
          },
        }),
  };
}

/** What did not run is told as notifications, so that a consumer does not take silence for a verdict. */
function invocationOf(report: CertificationReport, language: Language): object {
  const parts = partsOf(report, language);
  const isWhole = parts.every(({ findings }) => findings.every(({ rule }) => rule !== "internal-error"));
  const toolExecutionNotifications = parts.flatMap(({ title, skipped }) =>
    skipped.map((skip) => ({
      level: "note",
      message: { text: `${title}: ${reasonOf(skip, language)}` },
      associatedRule: { id: skip.rule },
    })),
  );
  return { executionSuccessful: isWhole, toolExecutionNotifications };
}

/** Every file that a result names, once; a zip comes before what is in it. */
class ArtifactList {
  readonly items: { location: { uri: string }; parentIndex?: number }[] = [];
  readonly #indexes = new Map<string, number>();

  add({ path, entry }: FileLocation): { uri: string; index: number } {
    const outer = this.#put(toUri(path), undefined);
    // SARIF 3.24.3: within a container, the path in it, from its root.
    return entry === undefined ? outer : this.#put(`/${toUri(entry)}`, outer.index);
  }

  #put(uri: string, parentIndex: number | undefined): { uri: string; index: number } {
    const key = `${parentIndex ?? ""} ${uri}`;
    const index = this.#indexes.get(key) ?? this.items.length;
    if (index === this.items.length) {
      this.#indexes.set(key, index);
      this.items.push({ location: { uri }, ...(parentIndex === undefined ? {} : { parentIndex }) });
    }
    return { uri, index };
  }
}
