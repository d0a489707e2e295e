import { describe, expect, it } from "vitest";
import { callPattern, callsListFunction, findCalls } from "./function-calls.ts";

function found(text: string, name: string): string[] {
  return findCalls(text, callPattern(name)).map(({ start, end }) => text.slice(start, end));
}

describe("findCalls", () => {
  it("finds calls at the beginning of an expression or argument, with balanced brackets", () => {
    expect(found("[concat(uri(a, b(c)), uri('d'))]", "uri")).toEqual(["uri(a, b(c))", "uri('d')"]);
    expect(found("uri(a) x.uri(b) [ Uri (c)]", "uri")).toEqual(["Uri (c)"]);
  });

  it("does not find a call within one that it has found", () => {
    expect(found("[list(a, list(b)), list(c)]", "list")).toEqual(["list(a, list(b))", "list(c)"]);
  });

  it("leaves out what is not closed", () => {
    expect(found("[uri(a, uri(b)", "uri")).toEqual(["uri(b)"]);
  });

  it("takes a million open calls in bounded time", () => {
    expect(found("[uri(".repeat(200_000), "uri")).toEqual([]);
  });
});

describe("callsListFunction", () => {
  it("wants an expression's bracket or comma before it", () => {
    expect(callsListFunction("[listKeys(a)]")).toBe(true);
    expect(callsListFunction("[concat('a', listAccountSas(b))]")).toBe(true);
    expect(callsListFunction("call listKeys(a)")).toBe(false);
  });
});
