import type { Finding } from "#model/finding.ts";
import type { CertificationReport, PackageReport } from "#model/report.ts";

const base: Finding = {
  rule: "json-is-strict",
  severity: "warning",
  enforcement: "warn",
  message: "",
  messages: { en: "A comment | not <strict>, 100% sure.", "zh-CN": "注释不是严格的 JSON。" },
  help: "Remove it.",
  helps: { en: "Remove it.", "zh-CN": "请删除。" },
  file: "mainTemplate.json",
  pointer: "/a",
  range: { start: { line: 2, column: 5 }, end: { line: 2, column: 8 } },
  excerpt: { startLine: 2, lines: ['  "a": 1, // one'] },
  fingerprint: "0123456789abcdef",
};

/** A finding with what a test needs to be different. */
export function sampleFinding(changes: Partial<Finding>): Finding {
  const finding = { ...base, ...changes };
  return { ...finding, message: finding.messages.en, help: finding.helps.en };
}

const unreadable = {
  reason: "The file cannot be read as JSON.",
  reasons: { en: "The file cannot be read as JSON.", "zh-CN": "该文件无法按 JSON 读取。" },
};

const folder: PackageReport = {
  path: "offers/app",
  findings: [
    ...[2, 3, 4, 5, 9].map((line) =>
      sampleFinding({
        range: { start: { line, column: 3 }, end: { line, column: 6 } },
        excerpt: { startLine: line, lines: [`  "a": ${line}, // “值” ${"long ".repeat(line * 5)}`] },
        fingerprint: `line-${line}`,
      }),
    ),
    sampleFinding({
      rule: "json-file-is-valid",
      armTtk: "JSONFiles-Should-Be-Valid",
      errorId: "Invalid.JSON",
      policy: "PKG-8",
      severity: "error",
      enforcement: "block",
      messages: { en: "The bracket is not closed.", "zh-CN": "括号没有闭合。" },
      helps: { en: "Close it.", "zh-CN": "请闭合括号。" },
      file: "nested/a b.json",
      pointer: "",
      range: { start: { line: 9, column: 1 }, end: { line: 15, column: 2 } },
      excerpt: { startLine: 9, lines: ["{", '  "一": [', '    "\u001b[31m二"', "", "", "}"] },
      fingerprint: "bracket",
    }),
    sampleFinding({
      rule: "package-has-main-files",
      messages: { en: "There is no form.", "zh-CN": "没有表单。" },
      file: null,
      pointer: null,
      range: null,
      waived: { owner: "platform", reason: "none needed", expires: "2026-12-31" },
      fingerprint: "form",
    }),
  ],
  skipped: [
    { rule: "template-within-limits", file: "nested/a b.json", ...unreadable },
    { rule: "json-names-are-unique", file: "nested/a b.json", ...unreadable },
  ],
  durationMs: 12.345,
};

/** Two controls, one of them twice, by a rule that does not block yet. */
const tooltips = (["size", "size", "zone"] as const).map((name, index) =>
  sampleFinding({
    rule: "tooltips-are-present",
    armTtk: "Tooltips-Should-Be-Present",
    policy: "300.3",
    blocksFrom: "2026-06-01",
    messages: { en: `"${name}" has no tooltip.`, "zh-CN": `“${name}”没有工具提示。` },
    helps: { en: "Write one.", "zh-CN": "请填写。" },
    file: "createUiDefinition.json",
    range: { start: { line: 7 + index, column: 5 }, end: { line: 7 + index, column: 11 } },
    excerpt: { startLine: 7 + index, lines: [`    "type": "${name}"`] },
    fingerprint: `tooltip-${index}`,
  }),
);

const zip: PackageReport = {
  path: "dist/app.zip",
  findings: [sampleFinding({ severity: "info", enforcement: "observe", fingerprint: "in-zip" }), ...tooltips],
  skipped: [],
  durationMs: 1,
};

/** A folder, a zip, an empty result and a listing, with everything that a finding can have. */
export const sampleReport: CertificationReport = {
  schemaVersion: 1,
  tool: { name: "slipway", version: "1.2.3" },
  ruleSet: { profile: "marketplace", version: "2026.1", apiVersionsDate: "2026-02-01", today: "2026-03-01" },
  packages: [folder, zip, { path: "clean/mainTemplate.json", findings: [], skipped: [], durationMs: 0 }],
  listing: [
    sampleFinding({
      messages: { en: "The name is too long.", "zh-CN": "名称过长。" },
      file: null,
      pointer: "/offer/name",
      range: null,
      fingerprint: "listing",
    }),
  ],
};
