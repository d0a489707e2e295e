import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Definition, Draft } from "@slipway/contracts";
import { ApiError } from "@slipway/contracts/client";
import type { DraftPorts } from "./draft-state.ts";
import { openDraftStore } from "./draft-store.ts";
import type { KeptEdits } from "./kept-edits.ts";

const start: Definition = { displayText: "Relay", offer: { summary: "A relay", html: "" }, plans: [] };

function draftOf(definition: Definition, revision: number, name = "Ada"): Draft {
  const place = { publisherId: "p", offerId: "o", offerTypeId: "t", locks: [] };
  const savedBy = { kind: "person" as const, name };
  return { ...place, definition, revision, savedBy, savedAt: "2026-01-01T00:00:00Z", etag: `"${revision}"` };
}

function refusal(code: "etag-stale" | "field-locked", status: number): ApiError {
  return new ApiError({ type: "", title: "", status, code, detail: "", detailZh: "", instance: "" });
}

/** A server that holds one draft, cleans HTML, and can be told to fail. */
function serve(first = start) {
  const server = {
    draft: draftOf(first, 1),
    failure: undefined as Error | undefined,
    saves: 0,
    isKilled: false,
  };
  const kept: { edits: KeptEdits | undefined } = { edits: undefined };
  const clean = (definition: Definition): Definition =>
    JSON.parse(JSON.stringify(definition).replaceAll("<script>", "")) as Definition;
  const ports: DraftPorts = {
    save: async (definition, etag) => {
      await Promise.resolve();
      if (server.failure !== undefined) throw server.failure;
      if (etag !== server.draft.etag) throw refusal("etag-stale", 412);
      server.saves += 1;
      server.draft = draftOf(clean(definition), server.draft.revision + 1);
      // Killed between the commit and the answer.
      if (server.isKilled) throw new TypeError("connection reset");
      return server.draft;
    },
    load: () => Promise.resolve(server.draft),
    keep: (edits) => (kept.edits = edits),
    mayTakeCleaned: () => true,
    now: () => new Date(0),
    saveAfter: 1500,
    retryAfter: 5000,
  };
  const store = openDraftStore(server.draft, ports);
  const others = (definition: Definition) =>
    (server.draft = draftOf(definition, server.draft.revision + 1, "Bo"));
  return { server, kept, store, others, ports };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("saving", () => {
  it("saves once after a pause in typing, and keeps the edits until then", async () => {
    const { server, store, kept } = serve();
    store.set(["displayText"], "Relay 2");
    await vi.advanceTimersByTimeAsync(1000);
    store.set(["displayText"], "Relay 23");
    expect(kept.edits?.definition.displayText).toBe("Relay 23");
    await vi.advanceTimersByTimeAsync(1499);
    expect(server.saves).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.draft.definition.displayText).toBe("Relay 23");
    expect(server.saves).toBe(1);
    expect(kept.edits).toBeUndefined();
    expect(store.getState().phase).toBe("saved");
  });

  it("keeps the edits and tries again while the server does not answer", async () => {
    const { server, store, kept } = serve();
    server.failure = new TypeError("offline");
    store.set(["displayText"], "Typed in a tunnel");
    await vi.advanceTimersByTimeAsync(1500);
    expect(store.getState().phase).toBe("failed");
    expect(kept.edits?.base).toEqual(start);
    server.failure = undefined;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.draft.definition.displayText).toBe("Typed in a tunnel");
  });

  it("knows its own save again when the server was killed before it answered, and saves what was typed since", async () => {
    const { server, store } = serve();
    server.isKilled = true;
    store.set(["displayText"], "The qui");
    await vi.advanceTimersByTimeAsync(1500);
    expect(store.getState().phase).toBe("failed");
    store.set(["displayText"], "The quick");
    server.isKilled = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.getState()).toMatchObject({ phase: "saved", conflicts: [] });
    expect(server.draft.definition.displayText).toBe("The quick");
    expect(server.saves).toBe(2);
  });

  it("knows it again after the page was loaded anew", async () => {
    const { server, store, kept, ports } = serve();
    server.isKilled = true;
    store.set(["displayText"], "The qui");
    await vi.advanceTimersByTimeAsync(1500);
    store.set(["displayText"], "The quick");
    store.stop();
    server.isKilled = false;
    const again = openDraftStore(server.draft, ports);
    await again.restore(kept.edits!);
    expect(again.getState()).toMatchObject({ phase: "saved", conflicts: [], mergedFrom: undefined });
    expect(server.draft.definition.displayText).toBe("The quick");
  });

  it("still asks when a colleague changed the field after the save whose answer was lost", async () => {
    const { server, store, others } = serve();
    server.isKilled = true;
    store.set(["displayText"], "The qui");
    await vi.advanceTimersByTimeAsync(1500);
    server.isKilled = false;
    others({ ...server.draft.definition, displayText: "Bo's name" });
    store.set(["displayText"], "The quick");
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.getState().phase).toBe("conflict");
  });

  it("does not repeat what was refused until something changes", async () => {
    const { server, store } = serve();
    server.failure = refusal("field-locked", 422);
    store.set(["displayText"], "Not allowed");
    await vi.advanceTimersByTimeAsync(60_000);
    server.failure = undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toBe(0);
    store.set(["displayText"], "Allowed");
    await vi.advanceTimersByTimeAsync(1500);
    expect(server.saves).toBe(1);
  });

  it("loses nothing that was typed while a save was under way", async () => {
    const { server, store } = serve();
    store.set(["displayText"], "One");
    const first = store.save();
    store.set(["displayText"], "Two");
    await first;
    expect(store.getState().phase).toBe("changed");
    await vi.advanceTimersByTimeAsync(1500);
    expect(server.draft.definition.displayText).toBe("Two");
  });

  it("shows the cleaned text", async () => {
    const { store } = serve();
    store.set(["offer", "html"], "<script>Hello");
    await store.save();
    expect(store.getState().definition.offer?.["html"]).toBe("Hello");
  });
});

describe("two editors", () => {
  it("merges different fields without asking", async () => {
    const { server, store, others } = serve();
    others({ ...start, displayText: "Theirs" });
    store.set(["offer", "summary"], "Mine");
    await vi.advanceTimersByTimeAsync(1500);
    expect(server.draft.definition).toMatchObject({ displayText: "Theirs", offer: { summary: "Mine" } });
    expect(store.getState().mergedFrom).toBe("Bo");
  });

  it.each([
    { side: "mine", name: "Mine" },
    { side: "theirs", name: "Theirs" },
  ] as const)("asks about the same field and takes $side", async ({ side, name }) => {
    const { server, store, others } = serve();
    others({ ...start, displayText: "Theirs" });
    store.set(["displayText"], "Mine");
    store.set(["offer", "summary"], "Mine too");
    await vi.advanceTimersByTimeAsync(1500);
    expect(store.getState().conflicts.map(({ key }) => key)).toEqual(["/displayText"]);
    expect(server.saves).toBe(0);
    await store.resolve(new Map([["/displayText", side]]));
    expect(server.draft.definition).toMatchObject({ displayText: name, offer: { summary: "Mine too" } });
    expect(store.getState()).toMatchObject({ phase: "saved", conflicts: [] });
  });

  it("takes what others saved when nothing is unsaved, and nothing otherwise", async () => {
    const { store, others } = serve();
    others({ ...start, displayText: "Theirs" });
    await store.refresh();
    expect(store.getState().definition.displayText).toBe("Theirs");
    store.set(["offer", "summary"], "Mine");
    others({ ...start, displayText: "Theirs again" });
    await store.refresh();
    expect(store.getState().definition).toMatchObject({ displayText: "Theirs", offer: { summary: "Mine" } });
  });
});
