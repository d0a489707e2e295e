import { describe, expect, it } from "vitest";
import { sortRows } from "./sort-rows.ts";

describe("sortRows", () => {
  const rows = [
    { name: "offer 10", count: 3 },
    { name: "Offer 2", count: 20 },
  ];

  it("sorts texts as people count", () => {
    expect(sortRows(rows, { key: "name", direction: "asc" }).map(({ count }) => count)).toEqual([20, 3]);
  });

  it("sorts numbers by size, downwards when asked", () => {
    expect(sortRows(rows, { key: "count", direction: "desc" }).map(({ count }) => count)).toEqual([20, 3]);
  });
});
