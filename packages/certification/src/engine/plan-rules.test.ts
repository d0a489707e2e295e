import { describe, expect, it } from "vitest";
import type { CertifyOptions } from "#model/report.ts";
import { message } from "#model/message.ts";
import { defineRule, type Rule } from "#model/rule.ts";
import { rules } from "#rules/index.ts";
import { planRule } from "./plan-rules.ts";

const text = { en: "x", "zh-CN": "某" };
const later = defineRule({
  id: "later",
  title: text,
  severity: "error",
  blocksFrom: "2026-06-01",
  appliesTo: "package",
  messages: { found: { en: message`x`, "zh-CN": message`某` } },
  fix: text,
  check: () => undefined,
}) as Rule;

function plan(changes: Partial<CertifyOptions>, rule: Rule = later) {
  const { rule: _rule, ...rest } = planRule(rule, {
    profile: "marketplace",
    today: "2026-05-31",
    ...changes,
  });
  return rest;
}

describe("a rule with a day from which it blocks", () => {
  it("warns until the day before, and says when it will block", () => {
    expect(plan({})).toEqual({ severity: "warning", enforcement: "warn", blocksFrom: "2026-06-01" });
  });

  it("blocks from that day on", () => {
    expect(plan({ today: "2026-06-01" })).toEqual({ severity: "error", enforcement: "block" });
  });

  it("does what the operator says, before and after", () => {
    for (const today of ["2026-05-31", "2026-06-01"]) {
      expect(plan({ today, enforcement: { later: "block" } })).toEqual({
        severity: "error",
        enforcement: "block",
      });
      expect(plan({ today, enforcement: { later: "observe" } })).toEqual({
        severity: "info",
        enforcement: "observe",
      });
    }
  });

  it("blocks at once where arm-ttk does", () => {
    const parity = { ...later, armTtk: "JSONFiles-Should-Be-Valid" } as const;
    expect(plan({ profile: "arm-ttk" }, parity)).toEqual({ severity: "error", enforcement: "block" });
  });

  it("does not wait where it would not block anyway", () => {
    expect(plan({}, { ...later, severity: "info" })).toEqual({ severity: "info", enforcement: "observe" });
  });
});

describe("days from which rules block", () => {
  const days = rules.flatMap(({ id, severity, blocksFrom }) =>
    blocksFrom === undefined ? [] : [{ id, severity, blocksFrom }],
  );

  it("belong to rules that can block", () => {
    expect(days.length).toBeGreaterThan(0);
    for (const { severity } of days) expect(severity).toBe("error");
  });

  it.each(days)("$blocksFrom of $id is a day", ({ blocksFrom }) => {
    expect(new Date(`${blocksFrom}T00:00:00Z`).toISOString().slice(0, 10)).toBe(blocksFrom);
  });
});
