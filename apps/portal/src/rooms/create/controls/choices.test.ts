import { describe, expect, it } from "vitest";
import { indexOfChoice } from "./choices.ts";

describe("indexOfChoice", () => {
  it("finds values of every type by content", () => {
    const choices = [
      { label: "A", value: "a" },
      { label: "Two", value: { size: 2, names: ["x"] } },
      { label: "Ten", value: 10n },
    ];
    expect(indexOfChoice(choices, { size: 2, names: ["x"] })).toBe(1);
    expect(indexOfChoice(choices, 10n)).toBe(2);
    expect(indexOfChoice(choices, null)).toBe(-1);
  });
});
