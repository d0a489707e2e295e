import { afterAll, describe, expect, it, vi } from "vitest";

const own = Map.groupBy;
afterAll(() => {
  Map.groupBy = own;
});

describe("on Node 20", () => {
  it("groups as newer ones do", async () => {
    (Map as { groupBy?: unknown }).groupBy = undefined;
    vi.resetModules();
    await import("#node-20.ts");
    expect(Map.groupBy).not.toBe(own);
    const items = ["pear", "fig", "plum", "kiwi"];
    const byLength = (text: string, index: number) => (index === 3 ? "last" : text.length);
    expect([...Map.groupBy(items, byLength)]).toEqual([...own(items, byLength)]);
  });
});
