import { describe, expect, it } from "vitest";
import { mergeDrafts } from "./merge-drafts.ts";

const plan = { planId: "standard", title: "Standard", package: { "1.0.0": { file: "a" } } };
const base = { displayText: "Relay", offer: { summary: "A relay", tags: ["a"] }, plans: [plan] };

describe("mergeDrafts", () => {
  it("takes what each side changed", () => {
    const mine = { ...base, offer: { ...base.offer, summary: "My relay" } };
    const theirs = { ...base, displayText: "Relay 2", offer: { ...base.offer, tags: ["a", "b"] } };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      merged: { displayText: "Relay 2", offer: { summary: "My relay", tags: ["a", "b"] }, plans: [plan] },
      conflicts: [],
    });
  });

  it("matches plans by id and keeps plans and versions that either side added", () => {
    const added = { planId: "managed", title: "Managed" };
    const mine = { ...base, plans: [{ ...plan, package: { ...plan.package, "1.1.0": { file: "b" } } }] };
    const theirs = { ...base, plans: [added, { ...plan, title: "Plain" }] };
    expect(mergeDrafts(base, mine, theirs).merged.plans).toEqual([
      added,
      { planId: "standard", title: "Plain", package: { "1.0.0": { file: "a" }, "1.1.0": { file: "b" } } },
    ]);
  });

  it("names a value that both changed, and settles it as chosen", () => {
    const mine = { ...base, plans: [{ ...plan, title: "Mine" }] };
    const theirs = { ...base, plans: [{ ...plan, title: "Theirs" }] };
    const { merged, conflicts } = mergeDrafts(base, mine, theirs);
    expect(merged.plans).toEqual(mine.plans);
    expect(conflicts).toMatchObject([
      { key: "/plans/standard/title", base: "Standard", mine: "Mine", theirs: "Theirs" },
    ]);
    const settled = mergeDrafts(base, mine, theirs, new Map([["/plans/standard/title", "theirs"]]));
    expect(settled.merged.plans).toEqual(theirs.plans);
  });

  it("asks when one side removed what the other changed", () => {
    const theirs = { ...base, plans: [{ ...plan, title: "Theirs" }] };
    const { conflicts } = mergeDrafts(base, { ...base, plans: [] }, theirs);
    expect(conflicts.map(({ key }) => key)).toEqual(["/plans/standard"]);
    const choice = new Map([["/plans/standard", "theirs" as const]]);
    expect(mergeDrafts(base, { ...base, plans: [] }, theirs, choice).merged.plans).toEqual(theirs.plans);
  });

  it("has nothing to ask when both sides say the same in another order", () => {
    const theirs = { plans: [plan], offer: { tags: ["a"], summary: "Same" }, displayText: "Relay" };
    const mine = { ...base, offer: { ...base.offer, summary: "Same" } };
    expect(mergeDrafts(base, mine, theirs).conflicts).toEqual([]);
  });
});
