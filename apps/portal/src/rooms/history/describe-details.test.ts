import { describe, expect, it } from "vitest";
import { dayToTime, describeDetails } from "./describe-details.ts";

describe("describeDetails", () => {
  it("writes what is there", () => {
    expect(describeDetails({ runNumber: 3, step: "live", note: null, roles: ["owner"] })).toBe(
      'runNumber: 3, step: live, roles: ["owner"]',
    );
    expect(describeDetails({})).toBe("");
  });
});

describe("dayToTime", () => {
  it("covers the whole day", () => {
    const from = dayToTime("2026-11-25", false) ?? "";
    const to = dayToTime("2026-11-25", true) ?? "";
    expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000);
  });

  it("leaves out what is no day", () => {
    expect(dayToTime(undefined, false)).toBeUndefined();
    expect(dayToTime("yesterday", false)).toBeUndefined();
  });
});
