import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { parsePattern } from "./parse-pattern.ts";
import { testPattern } from "./test-pattern.ts";

/** What JavaScript's own engine says. */
function nativeOutcome(source: string, text: string): string {
  try {
    return new RegExp(source).test(text) ? "match" : "no-match";
  } catch {
    return "not-evaluated";
  }
}

const cases: [pattern: string, texts: string[]][] = [
  ["^[a-z0-9]{3,24}$", ["abc", "ab", "ABC", "a".repeat(24), "a".repeat(25)]],
  ["^(?=.*[A-Za-z])(?=.*\\d)[A-Za-z\\d]{12,}$", ["abcdefghijk1", "abcdefghijkl", "short1"]],
  ["^(?!root|user|admin)[a-z0-9A-Z]{5,30}$", ["rooted1", "azure1", "admin", "azureuser"]],
  ["^(?!(?:adm|www\\-data)$)\\w+$", ["adm", "www-data", "admin"]],
  ["^([1-9]|[1-9][0-9])(.)(\\d+)$", ["10.5", "7x3", "05"]],
  ["^(a)(b)?\\2$", ["a", "ab", "abb"]],
  ["^(?<quote>['\"]).*\\k<quote>$", ["'x'", "'x\"", '"x"']],
  ["(?<=\\$)\\d+", ["cost $5", "cost 5", "$x5"]],
  ["(?<!\\$)\\b\\d+", ["cost $5", "cost 5"]],
  ["^[^\\s]+$", ["a b", "ab", "a\u00a0b"]],
  ["[\\w-a]", ["-", "é", "b"]],
  ["[]", ["", "a"]],
  ["[^]", ["", "\n"]],
  ["^a{,3}$", ["aaa", "a{,3}"]],
  ["^x{2$", ["x{2", "xx"]],
  ["^]}$", ["]}"]],
  ["\\u0041\\x42\\cJ\\0", ["AB\n\0", "AB"]],
  ["^\\101\\8$", ["A8"]],
  ["^.$", ["\n", "\u2028", "a", "😀"]],
  ["(?i)abc", ["abc"]],
  ["(", ["("]],
  ["a**", ["a"]],
  ["[z-a]", ["z"]],
  ["(?=a)*b", ["b"]],
  ["^(?:a|b|)+$", ["", "abab", "abc"]],
  ["(a*)*b\\1", ["aab", "b", "c"]],
  ["\\B-\\B", ["a-b", " - "]],
];

describe("testPattern", () => {
  it.each(cases)("%s answers as JavaScript does", (pattern, texts) => {
    for (const text of texts)
      expect([text, testPattern(pattern, text).outcome]).toEqual([text, nativeOutcome(pattern, text)]);
  });

  it("agrees with JavaScript and with RE2 on patterns made up", () => {
    const atom = fc.constantFrom(
      "a",
      "b",
      ".",
      "[ab]",
      "[^a]",
      "\\d",
      "\\w",
      "^",
      "$",
      "\\b",
      "(?=a)",
      "(?!b)",
      "1",
      "-",
    );
    const repeat = fc.constantFrom("", "", "", "*", "+", "?", "{2}", "{1,2}", "*?");
    const item = fc
      .tuple(atom, repeat)
      .map(([sign, times]) => (/^(?:\^|\$|\\b)$/.test(sign) ? sign : sign + times));
    const flat = fc.array(item, { maxLength: 4 }).map((items) => items.join(""));
    const pattern = fc
      .tuple(flat, flat, flat, repeat)
      .map(([one, two, three, times]) => `${one}(?:${two}|${three})${times}`);
    const text = fc.string({ unit: fc.constantFrom("a", "b", "1", "-", " "), maxLength: 7 });
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        const outcome = testPattern(source, subject).outcome;
        expect(outcome).toBe(nativeOutcome(source, subject));
        if (!source.includes("(?=") && !source.includes("(?!") && outcome !== "not-evaluated") {
          expect(outcome).toBe(RE2JS.compile(source).matcher(subject).find() ? "match" : "no-match");
        }
      }),
      { seed: 20_260_801, numRuns: 3000 },
    );
  });
});

describe("patterns that would hang", () => {
  const catastrophic = [
    "^(a+)+$",
    "^(a|a)*$",
    "^(a|aa)+$",
    "^([a-zA-Z0-9]+\\s?)*$",
    "^(?=(a+)+$).*$",
    "^(?:(?:a*)*)*b$",
    "(.*)*(.*)*(.*)*x",
    "^(\\w+\\d*)+@$",
  ];

  it.each(catastrophic)("%s is answered in bounded time", (pattern) => {
    const start = performance.now();
    expect(testPattern(pattern, `${"a".repeat(2000)}!`).outcome).toBe("no-match");
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("gives up on back-references that explode, and on repetitions that multiply", () => {
    const start = performance.now();
    expect(testPattern("^(a+)+\\1$", `${"a".repeat(40)}!`)).toMatchObject({ because: "too-much-work" });
    expect(testPattern("^((a{1,500}){1,500}){1,500}$", "a")).toMatchObject({ because: "too-large" });
    expect(testPattern("a".repeat(10_001), "a")).toMatchObject({ because: "too-large" });
    expect(testPattern(`${"(".repeat(200)}a${")".repeat(200)}`, "a")).toMatchObject({ because: "too-large" });
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe("parsePattern", () => {
  it("says where JavaScript refuses a pattern", () => {
    expect(parsePattern("ab(?i)c")).toEqual({ code: "invalid", message: expect.any(String), at: 2 });
    expect(parsePattern("a[b")).toMatchObject({ code: "invalid", at: 1 });
    expect(parsePattern("a)b")).toMatchObject({ code: "invalid", at: 1 });
  });
});
