import { describe, expect, it } from "vitest";
import type { Finding } from "@slipway/contracts";
import { countFindings, groupFindings, listParts } from "./group-findings.ts";

function finding(rule: string, severity: Finding["severity"], changes: Partial<Finding> = {}): Finding {
  const text = { en: rule, "zh-CN": rule };
  const place = { file: "mainTemplate.json", pointer: "", range: null };
  const base = {
    message: rule,
    messages: text,
    help: "",
    helps: text,
    fingerprint: rule,
    enforcement: "block" as const,
  };
  return { rule, severity, ...base, ...place, ...changes };
}

const waived = { owner: "Ada", reason: "needed", expires: "2027-01-01" };

describe("groupFindings", () => {
  it("puts what stops the publish first, then errors, warnings and notes, the most frequent first", () => {
    const groups = groupFindings([
      finding("note", "info"),
      finding("rare-warning", "warning"),
      finding("frequent-warning", "warning"),
      finding("frequent-warning", "warning"),
      finding("waived-error", "error", { waived }),
      finding("error", "error"),
    ]);
    expect(groups.map(({ rule }) => rule)).toEqual([
      "error",
      "waived-error",
      "frequent-warning",
      "rare-warning",
      "note",
    ]);
  });
});

describe("a whole report", () => {
  const report = {
    schemaVersion: 1 as const,
    tool: { name: "slipway" as const, version: "1" },
    ruleSet: { profile: "marketplace" as const, version: "1", apiVersionsDate: "", today: "" },
    listing: [finding("title", "warning")],
    packages: [
      {
        path: "a.zip",
        planId: "standard",
        packageVersion: "1.0.0",
        skipped: [],
        durationMs: 1,
        findings: [
          finding("error", "error"),
          finding("observed", "error", { enforcement: "observe" }),
          finding("waived", "error", { waived }),
        ],
      },
    ],
  };

  it("counts by severity and what stops", () => {
    expect(countFindings(report)).toEqual({ error: 3, warning: 1, info: 0, stopping: 1 });
  });

  it("lists the listing before the packages, and leaves it out when nothing is wrong with it", () => {
    expect(listParts(report).map(({ key }) => key)).toEqual(["listing", "standard 1.0.0 a.zip"]);
    expect(listParts({ ...report, listing: [] })).toHaveLength(1);
  });
});
