import { describe, expect, it } from "vitest";
import { secretValue, unknownValue } from "@slipway/template-language";
import { asText, memberText, plainOutput, starred, withMember } from "./plain-value.ts";

describe("plainOutput", () => {
  it("takes marks off at any depth and remembers them", () => {
    expect(plainOutput({ user: "ada", password: secretValue("hidden") })).toEqual({
      value: { user: "ada", password: "hidden" },
      isSecret: true,
      isUnknown: false,
    });
    expect(plainOutput(["a", unknownValue("context")])).toMatchObject({
      value: ["a", null],
      isUnknown: true,
    });
    expect(plainOutput(null)).toEqual({ value: null, isSecret: false, isUnknown: false });
  });
});

describe("starred", () => {
  it("keeps the shape and the lengths only", () => {
    expect(starred({ password: "hidden", count: 2, list: ["ab"] })).toEqual({
      password: "******",
      count: 2,
      list: ["**"],
    });
  });
});

describe("members of an input", () => {
  it("are read as text and changed without touching the others", () => {
    expect(memberText({ count: 2 }, "count")).toBe("2");
    expect(memberText(null, "count")).toBe("");
    expect(asText(secretValue("hidden"))).toBe("hidden");
    expect(withMember({ a: 1 }, "b", 2)).toEqual({ a: 1, b: 2 });
    expect(withMember(null, "b", 2)).toEqual({ b: 2 });
  });
});
