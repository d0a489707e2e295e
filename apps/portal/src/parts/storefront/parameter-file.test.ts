import { describe, expect, it } from "vitest";
import { parameterFile } from "./parameter-file.ts";

describe("parameterFile", () => {
  it("wraps every value as the command line reads it, and keeps secrets out", () => {
    const text = parameterFile({
      values: { count: 2, tags: { a: "b" }, password: "hidden" },
      secretNames: ["password"],
    });
    expect(JSON.parse(text)).toMatchObject({
      contentVersion: "1.0.0.0",
      parameters: { count: { value: 2 }, tags: { value: { a: "b" } } },
    });
    expect(text).not.toContain("hidden");
  });
});
