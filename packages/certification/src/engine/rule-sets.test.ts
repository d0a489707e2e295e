import { describe, expect, it } from "vitest";
import { certify } from "#run.ts";
import { rules } from "#rules/index.ts";
import { planRules } from "./plan-rules.ts";
import { ruleSets } from "./rule-sets.ts";

const later = rules.filter(({ since }) => since !== undefined);

function idsOf(ruleSet?: string): string[] {
  const options = { profile: "marketplace", today: "2026-11-25" } as const;
  return planRules(ruleSet === undefined ? options : { ...options, ruleSet }).map(({ rule }) => rule.id);
}

describe("rule-sets", () => {
  it("have versions that fall, the newest first", () => {
    const versions = ruleSets.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted().toReversed());
  });

  it("do not get rules that came after them", () => {
    expect(later.length).toBeGreaterThan(0);
    for (const { id } of later) expect(idsOf("2026.1")).not.toContain(id);
  });

  it("run with everything when none is named", () => {
    for (const { id } of later) expect(idsOf()).toContain(id);
    expect(idsOf()).toEqual(idsOf(ruleSets[0]!.version));
  });

  it("are named in the report", () => {
    const report = (ruleSet: string) =>
      certify({ packages: [], options: { profile: "marketplace", today: "2026-11-25", ruleSet } }).ruleSet
        .version;
    expect(report("2026.1")).toBe("2026.1");
    expect(report("1999.1")).toBe(ruleSets[0]!.version);
  });
});
