import { describe, expect, it } from "vitest";
import { wordsAt } from "./words-at.ts";

function visited(text: string, sign: "." | "/"): [string, string | undefined][] {
  const words: [string, string | undefined][] = [];
  wordsAt(text, sign, (word, follower) => words.push([word, follower]));
  return words;
}

describe("wordsAt", () => {
  it("visits words with a dot once, and no others", () => {
    expect(visited('run "a-b.tar.gz" or c.sh', ".")).toEqual([
      ["a-b.tar.gz", '"'],
      ["c.sh", undefined],
    ]);
  });

  it("visits the words before a slash", () => {
    expect(visited("//scripts/linux/run.sh end", "/")).toEqual([
      ["scripts", "/"],
      ["linux", "/"],
    ]);
  });
});
