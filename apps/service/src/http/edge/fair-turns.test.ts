import { describe, expect, it } from "vitest";
import { createFairTurns } from "./fair-turns.ts";

/** Work that ends when it is told to, and the order in which it began. */
function makeWork() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>((resolve) => ends.push(resolve));
    return name;
  };
  const endOne = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, work, endOne };
}

describe("requests that are worked on", () => {
  it("are of each publisher in turn when there are more than can be worked on", async () => {
    const { begun, work, endOne } = makeWork();
    const turns = createFairTurns({ atOnce: 2, ofOneKey: 2, lineLength: 10 });
    const all = ["a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1"].map((name) =>
      turns.take(name[0] ?? "", work(name)),
    );
    expect(begun).toEqual(["a1", "a2"]);
    for (let count = 0; count < all.length; count += 1) await endOne();
    expect(begun).toEqual(["a1", "a2", "a3", "b1", "c1", "a4", "b2", "a5"]);
    expect(await Promise.all(all)).toEqual(["a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1"]);
  });

  it("never fill every place with those of one publisher, however long they take", async () => {
    const { begun, work, endOne } = makeWork();
    const turns = createFairTurns({ atOnce: 4, ofOneKey: 3, lineLength: 10 });
    const all = ["a1", "a2", "a3", "a4", "b1", "c1", "b2"].map((name) =>
      turns.take(name[0] ?? "", work(name)),
    );
    expect(begun).toEqual(["a1", "a2", "a3", "b1"]);
    for (let count = 0; count < all.length; count += 1) await endOne();
    expect(begun).toEqual(["a1", "a2", "a3", "b1", "a4", "c1", "b2"]);
    await Promise.all(all);
  });

  it("are refused when a publisher's line is full, and those of another are not", async () => {
    const { work, endOne } = makeWork();
    const turns = createFairTurns({ atOnce: 1, ofOneKey: 1, lineLength: 1 });
    const taken = [turns.take("a", work("a1")), turns.take("a", work("a2"))];
    await expect(turns.take("a", work("a3"))).rejects.toMatchObject({ code: "rate-limited" });
    taken.push(turns.take("b", work("b1")));
    for (let count = 0; count < taken.length; count += 1) await endOne();
    expect(await Promise.all(taken)).toEqual(["a1", "a2", "b1"]);
  });

  it("give their place back when they fail", async () => {
    const turns = createFairTurns({ atOnce: 1, ofOneKey: 1, lineLength: 1 });
    const failing = () => Promise.reject(new Error("no"));
    await expect(turns.take("a", failing)).rejects.toThrow("no");
    await expect(turns.take("a", async () => "yes")).resolves.toBe("yes");
  });
});
