import { describe, expect, it } from "vitest";
import { colourLine } from "./colour-line.ts";

const kinds = (line: string) => colourLine(line).map(({ kind, text }) => `${kind} ${text.trim()}`.trim());

describe("colourLine", () => {
  it("tells keys from texts, and knows numbers, words and comments", () => {
    expect(kinds(`  "count": -2.5e3, "on": true, "url": "https://x // y" // why`)).toEqual([
      "plain",
      `key "count"`,
      "plain :",
      "number -2.5e3",
      "plain ,",
      `key "on"`,
      "plain :",
      "word true",
      "plain ,",
      `key "url"`,
      "plain :",
      `text "https://x // y"`,
      "plain",
      "comment // why",
    ]);
  });

  it("loses nothing of a line, however broken", () => {
    for (const line of ["", '"open', '\\"\\', "{ [ } 0x1 nul", '"a\\"b": /* half', "'single' 中文"]) {
      expect(
        colourLine(line)
          .map(({ text }) => text)
          .join(""),
      ).toBe(line);
    }
  });
});
