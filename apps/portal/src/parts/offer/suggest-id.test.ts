import { describe, expect, it } from "vitest";
import { isPlainId, suggestId } from "./suggest-id.ts";

describe("suggestId", () => {
  it.each([
    ["Harbour Relay.zip", "harbour-relay"],
    ["tidewater_cluster-1.0.0.zip", "tidewater-cluster-1-0-0"],
    ["Café", "cafe"],
    ["模板", ""],
    [`${"long ".repeat(20)}`, "long-long-long-long-long-long-long-long-long-long"],
  ])("makes of %j the id %j", (name, id) => {
    expect(suggestId(name)).toBe(id);
    if (id !== "") expect(isPlainId(id)).toBe(true);
  });
});

describe("isPlainId", () => {
  it.each(["", "Upper", "ends-in-dash-", "under_score", "a".repeat(51)])("refuses %j", (id) => {
    expect(isPlainId(id)).toBe(false);
  });
});
