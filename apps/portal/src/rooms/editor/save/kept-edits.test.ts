import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openKeptEdits, type KeptEdits } from "./kept-edits.ts";

const place = { principalId: "ada", publisherId: "quayside", offerId: "relay" };

function editsAt(at: string, displayText: string): KeptEdits {
  return { base: { displayText: "Relay" }, etag: '"1"', definition: { displayText }, at };
}

/** A browser's storage; a new tab has its own session. */
function makeStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

beforeEach(() => {
  vi.stubGlobal("localStorage", makeStorage());
  vi.stubGlobal("sessionStorage", makeStorage());
});
afterEach(() => void vi.unstubAllGlobals());

describe("kept edits", () => {
  it("survive a browser that was killed: another tab finds them, the oldest first", () => {
    openKeptEdits(place).keep(editsAt("2026-01-01T10:00:00Z", "Second"));
    vi.stubGlobal("sessionStorage", makeStorage());
    openKeptEdits(place).keep(editsAt("2026-01-01T09:00:00Z", "First"));
    vi.stubGlobal("sessionStorage", makeStorage());
    const names = openKeptEdits(place)
      .list()
      .map(({ edits }) => edits.definition.displayText);
    expect(names).toEqual(["First", "Second"]);
  });

  it("are of one person and one offer", () => {
    openKeptEdits(place).keep(editsAt("2026-01-01T10:00:00Z", "Mine"));
    expect(openKeptEdits({ ...place, principalId: "bo" }).list()).toEqual([]);
    expect(openKeptEdits({ ...place, offerId: "relay-2" }).list()).toEqual([]);
  });

  it("are gone once everything is on the server", () => {
    const kept = openKeptEdits(place);
    kept.keep(editsAt("2026-01-01T10:00:00Z", "Mine"));
    kept.keep(undefined);
    expect(kept.list()).toEqual([]);
  });

  it("leave out what is damaged, and a full storage does not stop the editor", () => {
    const kept = openKeptEdits(place);
    localStorage.setItem(`${kept.ownKey}-other`, "{ broken");
    expect(kept.list()).toEqual([]);
    vi.spyOn(localStorage, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(() => kept.keep(editsAt("2026-01-01T10:00:00Z", "Mine"))).not.toThrow();
  });
});
