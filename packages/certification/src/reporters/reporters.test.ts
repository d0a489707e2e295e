import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Language } from "#model/finding.ts";
import { sampleFinding, sampleReport } from "#testing/sample-report.ts";
import { codeFrame } from "./code-frame.ts";
import { reporters, type ReportFormat } from "./reporters.ts";

const endings: Record<ReportFormat, string> = {
  text: "txt",
  json: "json",
  sarif: "sarif",
  junit: "xml",
  markdown: "md",
  github: "log",
};
const cases = (Object.keys(endings) as ReportFormat[]).flatMap((format) =>
  (["en", "zh-CN"] as Language[]).map((language) => ({ format, language })),
);

describe("reports", () => {
  it.each(cases)("$format in $language is as it was reviewed", async ({ format, language }) => {
    const golden = join(import.meta.dirname, `golden/report.${language}.${endings[format]}`);
    await expect(reporters[format](sampleReport, { language })).toMatchFileSnapshot(golden);
  });

  it("lets no control characters of a package reach a terminal", () => {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(reporters.text(sampleReport, { language: "en" })).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it("colours only when asked to", () => {
    expect(reporters.text(sampleReport, { language: "en", hasColour: true })).toContain(
      "\u001b[31merror\u001b[0m",
    );
  });

  it("fits code into the width of the terminal", () => {
    const lines = reporters.text(sampleReport, { language: "en", width: 60 }).split("\n");
    for (const line of lines.filter((each) => each.includes("│")))
      expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe("SARIF", () => {
  const [run] = (
    JSON.parse(reporters.sarif(sampleReport, { language: "en" })) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        artifacts: { location: { uri: string }; parentIndex?: number }[];
        results: {
          ruleId: string;
          ruleIndex: number;
          partialFingerprints: Record<string, string>;
          locations?: { physicalLocation?: { artifactLocation: { uri: string; index: number } } }[];
        }[];
      }[];
    }
  ).runs;

  it("names rules and artifacts by indexes that hold", () => {
    expect(run!.results).toHaveLength(12);
    for (const { ruleId, ruleIndex, locations = [] } of run!.results) {
      expect(run!.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      for (const { physicalLocation } of locations) {
        if (physicalLocation === undefined) continue;
        const { uri, index } = physicalLocation.artifactLocation;
        expect(run!.artifacts[index]?.location.uri).toBe(uri);
      }
    }
  });

  it("has a fingerprint for every result", () => {
    const prints = run!.results.map(({ partialFingerprints }) => partialFingerprints["slipwayFinding/v1"]);
    expect(new Set(prints).size).toBe(run!.results.length);
  });

  it("nests files of a zip in it", () => {
    const inner = run!.artifacts.find(({ location }) => location.uri === "/mainTemplate.json");
    expect(run!.artifacts[inner!.parentIndex!]?.location.uri).toBe("dist/app.zip");
  });
});

describe("a code frame", () => {
  const framed = (line: string, column: number, length: number, width = 100) =>
    codeFrame(
      sampleFinding({
        range: { start: { line: 7, column }, end: { line: 7, column: column + length } },
        excerpt: { startLine: 7, lines: [line] },
      }),
      width,
    );

  it("points below the place, wide signs counted twice", () => {
    expect(framed('"一二": 1', 2, 2)).toEqual(['7 │ "一二": 1', "  │  ^^^^"]);
    expect(framed('"一二": 1', 7, 1)).toEqual(['7 │ "一二": 1', "  │         ^"]);
  });

  it("cuts long lines around the place", () => {
    const [code, below] = framed(`${"a".repeat(80)}HERE${"b".repeat(80)}`, 81, 4, 40);
    expect(code).toMatch(/^7 │ …a+HEREb+…$/);
    expect(code!.indexOf("HERE")).toBe(below!.indexOf("^^^^"));
    expect(code!.length).toBeLessThanOrEqual(40);
  });
});
