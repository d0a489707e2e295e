import { describe, expect, it } from "vitest";
import { remember } from "./remember.ts";

describe("remember", () => {
  it("computes once for each object, also where the result is undefined", () => {
    const asked: object[] = [];
    const look = remember((key: object) => {
      asked.push(key);
      return undefined;
    });
    const [first, second] = [{}, {}];
    [first, second, first, second].forEach(look);
    expect(asked).toEqual([first, second]);
  });

  it("gives copies nothing", () => {
    const nameOf = remember(({ name }: { name: string }) => name.toUpperCase());
    const original = { name: "a" };
    expect(nameOf(original)).toBe("A");
    expect(nameOf({ ...original, name: "b" })).toBe("B");
  });
});
