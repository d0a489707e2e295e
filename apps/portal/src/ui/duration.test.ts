import { describe, expect, it } from "vitest";
import { formatDuration } from "./duration.ts";

describe("formatDuration", () => {
  it.each([
    [0.25, "0.3 sec"],
    [42, "42 sec"],
    [720, "12 min"],
    [3600, "1 hr"],
    [11_100, "3 hr 5 min"],
    [172_800, "2 days"],
  ])("writes %d seconds as %s", (seconds, text) => {
    expect(formatDuration(seconds, "en")).toBe(text);
  });

  it("speaks Chinese", () => {
    expect(formatDuration(720, "zh-CN")).toMatch(/12\s?分钟/);
  });
});
