import { describe, expect, it } from "vitest";
import { flatFigures } from "../soak/figures.ts";
import { drawGraph } from "../soak/graph.ts";
import { growthOf, judgeSoak, type Judged } from "../soak/judge.ts";
import type { Sample } from "../soak/sample.ts";

const load = { done: {}, left: 0, failures: [] };

/** An hour of samples in which nothing grows but what must, with what a fault adds at each sample. */
function anHour(fault: (index: number) => Sample = () => ({})): Sample[] {
  return Array.from({ length: 121 }, (_, index) => ({
    seconds: index * 30,
    ...Object.fromEntries(flatFigures.map(({ name }) => [name, 100 + (index % 7)])),
    "rows public.offer": 50,
    "bytes public.offer": 65_536,
    "rows public.run": index * 40,
    "bytes public.run": index * 8192,
    ...fault(index),
  }));
}

const missed = (judged: readonly Judged[]) =>
  judged.filter(({ isMet }) => !isMet).map(({ what, figure }) => `${what}: ${figure}`);

describe("the judgement of a soak", () => {
  it("has nothing against an hour in which only runs grow", () => {
    expect(missed(judgeSoak(anHour(), load, []))).toEqual([]);
    expect(growthOf(anHour())[0]).toEqual({
      table: "public.run",
      rows: 4800,
      bytes: 120 * 8192,
    });
  });

  it.each(flatFigures.map(({ name, title }) => [title, name] as const))(
    "finds a rise of %s",
    (title, name) => {
      const found = missed(
        judgeSoak(
          anHour((index) => ({ [name]: 100 + index * 2 })),
          load,
          [],
        ),
      );
      expect(found).toEqual([expect.stringContaining(title)]);
    },
  );

  it("does not count what rises while the service is warming up", () => {
    const warming = anHour((index) => ({ service: Math.min(300, 100 + index * 10) }));
    expect(missed(judgeSoak(warming, load, []))).toEqual([]);
  });

  it("finds a table that must stay and gains a row, or swells", () => {
    const rows = anHour((index) => ({ "rows public.offer": 50 + Number(index > 100) }));
    expect(missed(judgeSoak(rows, load, []))).toEqual([expect.stringContaining("public.offer +1 rows")]);
    const bytes = anHour((index) => ({ "bytes public.offer": 65_536 * (1 + index) }));
    expect(missed(judgeSoak(bytes, load, []))).toEqual([expect.stringContaining("public.offer +0 rows")]);
  });

  it("finds old rows that stay, acts that failed, and acts that were left out", () => {
    const aged = [{ table: "public.upload", before: 900, after: 900 }];
    const failed = { done: {}, left: 3, failures: ["save a draft: 500"] };
    expect(missed(judgeSoak(anHour(), failed, aged))).toHaveLength(3);
  });
});

describe("the graph of a soak", () => {
  it("draws every line within its panel, in numbers", () => {
    const svg = drawGraph(anHour());
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.match(/<path /g)?.length).toBeGreaterThan(12);
    const ordinates = [...svg.matchAll(/[ML](\d+\.\d) (-?\d+\.\d)/g)].map(([, , y]) => Number(y));
    expect(Math.min(...ordinates)).toBeGreaterThanOrEqual(44);
    expect(Math.max(...ordinates)).toBeLessThanOrEqual(164);
  });
});
