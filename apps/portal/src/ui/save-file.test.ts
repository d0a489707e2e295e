import { describe, expect, it } from "vitest";
import { toCsv } from "./save-file.ts";

describe("toCsv", () => {
  it("quotes what needs it", () => {
    expect(toCsv([["a,b", 'say "x"', 3]])).toBe('\uFEFF"a,b","say ""x""",3\r\n');
  });

  it("keeps spreadsheets from calculating what somebody typed", () => {
    expect(toCsv([["=1+1", -5, "@x"]])).toBe("\uFEFF'=1+1,-5,'@x\r\n");
  });
});
