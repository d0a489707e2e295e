import { describe, expect, it } from "vitest";
import { pointersUpwards, valueAt, withValueAt } from "./path.ts";

describe("withValueAt", () => {
  it("makes what is missing on the way and shares everything else", () => {
    const before = { offer: { a: { b: 1 } }, plans: [{ planId: "x" }] };
    const after = withValueAt(before, ["plans", 0, "package", "1.0.0", "file"], "f");
    expect(after.plans[0]).toEqual({ planId: "x", package: { "1.0.0": { file: "f" } } });
    expect(after.offer).toBe(before.offer);
    expect(before.plans[0]).toEqual({ planId: "x" });
  });

  it("removes a member or an item for undefined", () => {
    expect(withValueAt({ a: 1, b: 2 }, ["a"], undefined)).toEqual({ b: 2 });
    expect(withValueAt({ list: [1, 2, 3] }, ["list", 1], undefined)).toEqual({ list: [1, 3] });
  });
});

describe("valueAt", () => {
  it("reads through lists and stops where nothing is", () => {
    expect(valueAt({ plans: [{ planId: "x" }] }, ["plans", 0, "planId"])).toBe("x");
    expect(valueAt({ plans: [] }, ["plans", 0, "planId"])).toBeUndefined();
    expect(valueAt({}, ["constructor"])).toBeUndefined();
  });
});

it("lists the pointers above a pointer", () => {
  expect(pointersUpwards("/offer/a/0")).toEqual(["/offer/a/0", "/offer/a", "/offer"]);
});
