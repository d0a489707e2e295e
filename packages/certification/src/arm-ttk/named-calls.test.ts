import { describe, expect, it } from "vitest";
import type { TemplatePart } from "#input/template-part.ts";
import { callsOf, matchCalls } from "./named-calls.ts";

/** A part of which only the text is looked at. */
const partOf = (text: string) => ({ text, base: 0, isInner: false }) as TemplatePart;

describe("names with a bracket behind them", () => {
  it("are found in any letter case, in text order", () => {
    const text = "[concat(Parameters('a'), format ('b'), 1(), ((2)))]";
    const names = callsOf(partOf(text), (name) => name !== "1").map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(names).toEqual(["concat", "Parameters", "format"]);
  });

  it("keep the place of the bracket behind blanks of any kind", () => {
    const [call] = callsOf(partOf("list \u00a0\t(x"), () => true);
    expect(call).toEqual({ start: 0, end: 4, bracket: 7 });
  });
});

describe("calls with what a pattern finds behind the bracket", () => {
  const tail = /'([^']+)'\)/y;

  it("begin where the name that is asked for does", () => {
    const [match, ...others] = matchCalls(partOf("myParameters('x')"), { name: "parameters", tail });
    expect(match).toMatchObject({ start: 2, end: 17 });
    expect(match?.groups[1]).toBe("x");
    expect(others).toEqual([]);
  });

  it("do not overlap", () => {
    const found = matchCalls(partOf("parameters('parameters(')"), { name: "parameters", tail: /'[^)]*\)/y });
    expect(found.map(({ start }) => start)).toEqual([0]);
  });

  it("have no more blanks before the bracket than are allowed", () => {
    const wanted = { name: "variables", mostBlanks: 1, tail };
    expect(matchCalls(partOf("variables ('x')"), wanted)).toHaveLength(1);
    expect(matchCalls(partOf("variables  ('x')"), wanted)).toHaveLength(0);
  });
});
