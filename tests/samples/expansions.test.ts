import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldenOfPackage } from "../../tools/golden/golden-of-package.ts";
import {
  goldenPackages,
  hasSamples,
  readGoldenPackage,
  type GoldenPackage,
} from "../../tools/golden/golden-packages.ts";

const { own, samples } = goldenPackages();

function compare(each: GoldenPackage): void {
  const path = join(import.meta.dirname, "expansions", `${each.name}.txt`);
  const kept = existsSync(path) ? readFileSync(path, "utf8") : "";
  expect(goldenOfPackage(readGoldenPackage(each)).split("\n")).toEqual(kept.split("\n"));
}

describe("what our own packages deploy is what was reviewed", () => {
  it.each(own)("$name", (each) => compare(each));
});

describe.skipIf(!hasSamples)(
  "what real packages deploy is what was reviewed (skipped where ../shared/samples is absent)",
  () => {
    it("all of them", () => expect(samples).toHaveLength(10));
    it.each(samples)("$name", (each) => compare(each));
  },
);
