import { describe, expect, it } from "vitest";
import { checkAudienceFile } from "./check-audience-file.ts";

const entry = "SubscriptionId,7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36,Contoso";
const header = "Type,Id,Description";

describe("checkAudienceFile", () => {
  it("takes a list with a byte order mark, Windows lines, quotes and blank lines", () => {
    const quoted = '"subscriptionId","7D1C6F0A-93B5-4F6E-8A27-5C1E0B9D4F36",""';
    expect(checkAudienceFile(`\uFEFFtype,id,description\r\n${entry}\r\n\r\n${quoted}\r\n`)).toBeUndefined();
  });

  it("names the line that is wrong", () => {
    expect(checkAudienceFile(`${header}\n${entry}\nSubscriptionId,no,x`)).toEqual({
      kind: "line",
      line: 3,
      value: "SubscriptionId,no,x",
    });
  });

  it("wants the header and at least one and at most 20,000 entries", () => {
    expect(checkAudienceFile(entry)).toEqual({ kind: "header" });
    expect(checkAudienceFile(`${header}\n\n`)).toEqual({ kind: "empty" });
    const many = [header, ...Array.from({ length: 20_001 }, () => entry)].join("\n");
    expect(checkAudienceFile(many)).toEqual({ kind: "too-many", count: 20_001 });
  });
});
