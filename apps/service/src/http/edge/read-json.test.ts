import { describe, expect, it } from "vitest";
import type { ServiceError } from "#service-error.ts";
import { readJson } from "./read-json.ts";

function codeOf(text: string): string {
  try {
    readJson(text);
    return "accepted";
  } catch (error) {
    return (error as ServiceError).code;
  }
}

describe("readJson", () => {
  it("keeps integers of any size inside a definition", () => {
    const text = '{"definition":{"sellerId":12345678901234567890,"rate":1.50}}';
    expect(JSON.stringify(readJson(text))).toBe(text);
  });

  it("refuses 100,000 levels without running out of stack", () => {
    expect(codeOf("[".repeat(100_000) + "]".repeat(100_000))).toBe("json-invalid");
  });

  it("counts no brackets inside strings", () => {
    expect(readJson(JSON.stringify({ text: '\\"' + "[".repeat(500) }))).toEqual({
      text: '\\"' + "[".repeat(500),
    });
  });

  it("refuses what is no JSON, a NUL and __proto__, but not text about them", () => {
    expect(codeOf("{'a':1}")).toBe("json-invalid");
    expect(codeOf(String.raw`{"a":"\u0000"}`)).toBe("json-invalid");
    expect(codeOf(String.raw`{"\u005f_proto__":{}}`)).toBe("json-invalid");
    expect(readJson(String.raw`{"a":"\\u0000 and __proto__"}`)).toEqual({
      a: String.raw`\u0000 and __proto__`,
    });
  });

  it("takes an empty body as none", () => {
    expect(readJson(" \n")).toBeUndefined();
  });
});
