import { describe, expect, it } from "vitest";
import { readViews, removeView, saveView } from "./view-store.ts";

function makeStorage(start: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

describe("saved views", () => {
  it("keeps views in order and replaces one of the same name", () => {
    const storage = makeStorage();
    saveView(storage, { name: "Failed", filter: { status: "failed" } });
    saveView(storage, { name: "Mine", filter: { text: "relay" } });
    saveView(storage, { name: "Failed", filter: { status: "canceled" } });
    expect(readViews(storage)).toEqual([
      { name: "Mine", filter: { text: "relay" } },
      { name: "Failed", filter: { status: "canceled" } },
    ]);
    expect(removeView(storage, "Mine").map(({ name }) => name)).toEqual(["Failed"]);
  });

  it.each(["not json", '"text"', '[1, null, {"name": 3}]'])(
    "starts anew when the browser keeps %s",
    (text) => {
      expect(readViews(makeStorage({ "slipway.offer-views": text }))).toEqual([]);
    },
  );
});
