import { describe, expect, it } from "vitest";
import { apiVersionIn, judgeApiVersion } from "./judge-api-version.ts";

const versions = [
  "2026-01-01-preview",
  "2025-05-01",
  "2024-01-01-preview",
  "2023-01-01",
  "2018-01-01-preview",
];
const today = "2026-02-13";

function problemsOf(version: string, listed = versions): readonly string[] {
  return judgeApiVersion(version, listed, today).problems;
}

describe("judgeApiVersion", () => {
  it("accepts the newest, preview or not", () => {
    expect(problemsOf("2026-01-01-preview")).toEqual([]);
    expect(problemsOf("2025-05-01")).toEqual([]);
  });

  it("finds previews that something stable has overtaken, and what is too old, both at once", () => {
    expect(problemsOf("2024-01-01-PREVIEW")).toEqual(["previewNotRecent", "outOfDate"]);
    expect(problemsOf("2023-01-01")).toEqual(["outOfDate"]);
  });

  it("finds a preview beside the stable version of its day", () => {
    expect(problemsOf("2025-05-01-preview", ["2025-05-01-preview", "2025-05-01"])).toEqual([
      "previewHasStable",
    ]);
    expect(problemsOf("2020-05-01", ["2020-05-01-preview", "2020-05-01"])).toEqual([]);
  });

  it("counts 730 days as recent, 731 as old", () => {
    const listed = ["2026-01-01", "2024-02-14"];
    expect(problemsOf("2024-02-14", listed)).toEqual([]);
    expect(problemsOf("2024-02-13", ["2026-01-01", "2024-02-13"])).toEqual(["outOfDate"]);
  });

  it("accepts an old version when nothing stable is newer, and says so", () => {
    const judged = judgeApiVersion(
      "2015-06-01",
      ["2019-01-01-preview", "2017-01-01-preview", "2015-06-01"],
      today,
    );
    expect(judged).toEqual({
      problems: [],
      isUnlisted: false,
      isNewestStable: true,
      newest: "2015-06-01",
    });
  });

  it("has no verdict on what is not listed", () => {
    expect(judgeApiVersion("2010-01-01", versions, today)).toEqual({
      problems: [],
      isUnlisted: true,
      isNewestStable: false,
      newest: versions.find((version) => !version.includes("preview")),
    });
  });
});

describe("apiVersionIn", () => {
  it("takes the date and one word after it", () => {
    expect(apiVersionIn("x 2020-01-01-preview y")).toBe("2020-01-01-preview");
    expect(apiVersionIn("[variables('version')]")).toBeUndefined();
  });
});
