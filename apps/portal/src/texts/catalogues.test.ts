import { describe, expect, it } from "vitest";
import type { Catalogue } from "./catalogue.ts";

/** Every catalogue of the portal: the shared ones here, those of pages and parts beside them. */
const modules = import.meta.glob<Record<string, unknown>>(
  ["./*.ts", "../{parts,rooms}/**/*texts.ts", "!./*.test.ts"],
  {
    eager: true,
  },
);

function isCatalogue(value: unknown): value is Catalogue<Record<string, unknown>> {
  return typeof value === "object" && value !== null && "en" in value && "zh-CN" in value;
}

const catalogues = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, value]) => isCatalogue(value))
    .map(([name, value]) => ({ file, name, catalogue: value as Catalogue<Record<string, unknown>> })),
);

/** Paths of all texts below a catalogue, with the text or function. */
function listTexts(texts: object, path = ""): [string, unknown][] {
  return Object.entries(texts).flatMap(([key, value]): [string, unknown][] =>
    typeof value === "object" && value !== null ? listTexts(value, `${path}${key}.`) : [[path + key, value]],
  );
}

function say(text: unknown): string {
  return typeof text === "function"
    ? String(text(...Array.from({ length: text.length }, () => 3)))
    : String(text);
}

describe("texts", () => {
  it("finds the catalogues", () => {
    expect(catalogues.length).toBeGreaterThanOrEqual(3);
  });

  it.each(catalogues)("$name has every text in both languages", ({ catalogue }) => {
    const english = new Map(listTexts(catalogue.en));
    const chinese = new Map(listTexts(catalogue["zh-CN"]));
    expect([...chinese.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of english) {
      expect(typeof chinese.get(key), key).toBe(typeof text);
      expect(say(text).trim(), key).not.toBe("");
      expect(say(chinese.get(key)).trim(), key).not.toBe("");
    }
  });

  it.each(catalogues)("$name is translated, not copied", ({ catalogue }) => {
    const copied = listTexts(catalogue["zh-CN"]).filter(
      ([, text]) => typeof text === "string" && !/\p{Script=Han}/u.test(text),
    );
    // Names and formats that are the same in every language.
    const same = new Set(["Slipway", "JSON", "CSV", "SKU", "API", "Azure"]);
    expect(copied.filter(([, text]) => !same.has(say(text)))).toEqual([]);
  });
});
