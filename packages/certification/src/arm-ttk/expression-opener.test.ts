import { describe, expect, it } from "vitest";
import { parseFile } from "#input/json-file.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { openerBefore } from "./expression-opener.ts";

function templateOf(text: string): ReturnType<typeof wholeTemplateOf> {
  return wholeTemplateOf(parseFile({ path: "mainTemplate.json", bytes: new TextEncoder().encode(text) }));
}

describe("openerBefore", () => {
  const text = String.raw`{ "a": "x", "b": "[f(x)]", "c": "\"x", "d": "@{x}" }`;
  const places = [...text.matchAll(/x/g)].map(({ index }) => index);

  it("tells expressions from texts, and workflows' expressions when asked", () => {
    const template = templateOf(text);
    expect(places.map((index) => openerBefore(template, index))).toEqual(['"', "[", '"', '"']);
    expect(places.map((index) => openerBefore(template, index, true))).toEqual(['"', "[", '"', "@"]);
    expect(openerBefore(template, 1)).toBeUndefined();
  });

  it("gives the same answers in bounded time where no opener is near", () => {
    const long = templateOf(`{ "a": "[${"x".repeat(300_000)}]" }`);
    const answers = new Set<string | undefined>();
    for (let index = 10; index < 300_000; index += 1) answers.add(openerBefore(long, index));
    expect([...answers]).toEqual(["["]);
  });
});
