import { describe, expect, it } from "vitest";
import type { OfferRow } from "#database/repositories/offer.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { projectOfferStatus, projectOperations, type ProjectionFacts } from "./project-operations.ts";

const started = new Date("2026-11-25T09:00:00.000Z");
const facts: ProjectionFacts = {
  now: new Date("2026-11-25T10:00:00.000Z"),
  endStatus: "succeeded",
  minimumRunningSeconds: 3,
};
const early: ProjectionFacts = { ...facts, now: new Date("2026-11-25T09:00:02.000Z") };

function run(change: Partial<RunRow>): RunRow {
  return {
    number: 1,
    state: "running",
    started_at: started,
    preview_at: null,
    go_live_at: null,
    ended_at: null,
    roll_back_of: null,
    publish_operation_id: "p",
    go_live_operation_id: "g",
    ...change,
  } as RunRow;
}

function states(
  runs: RunRow[],
  cancels: { at: Date; run_number: number | null }[] = [],
  at = facts,
): string[] {
  const rows = cancels.map((cancel) => ({
    id: "c",
    publisher_id: "",
    offer_id: "",
    slot: "staging" as const,
    ...cancel,
  }));
  return projectOperations({ offer: {} as OfferRow, runs, cancels: rows }, at).map(
    ({ kind, state }) => `${kind} ${state}`,
  );
}

const preview = new Date("2026-11-25T09:00:01.000Z");
const later = new Date("2026-11-25T09:30:00.000Z");

describe("projectOperations", () => {
  it("shows a publish as running at once, and for its first seconds although it has reached sign-off", () => {
    expect(states([run({})])).toEqual(["publish running"]);
    expect(states([run({ state: "waiting", preview_at: preview })], [], early)).toEqual(["publish running"]);
    expect(states([run({ state: "waiting", preview_at: preview })])).toEqual(["publish succeeded"]);
  });

  it("gives goLive an operation of its own, before the publish that it follows", () => {
    const waiting = run({ state: "waiting", preview_at: preview, go_live_at: later });
    expect(states([waiting])).toEqual(["goLive running", "publish succeeded"]);
    expect(states([run({ ...waiting, state: "succeeded", ended_at: later })])).toEqual([
      "goLive succeeded",
      "publish succeeded",
    ]);
  });

  it("puts a cancel at index 0 and turns what it cancelled", () => {
    const canceled = run({ state: "canceled", preview_at: preview, ended_at: later });
    expect(states([canceled], [{ at: later, run_number: 1 }])).toEqual([
      "cancel canceled",
      "publish canceled",
    ]);
    const reviewed = run({ ...canceled, go_live_at: later });
    expect(states([reviewed], [{ at: later, run_number: 1 }])).toEqual([
      "cancel canceled",
      "goLive canceled",
      "publish succeeded",
    ]);
  });

  it("shows a cancel where nothing ran, and a roll-back as goLive alone", () => {
    expect(states([], [{ at: later, run_number: null }])).toEqual(["cancel canceled"]);
    expect(
      states([run({ state: "succeeded", preview_at: started, go_live_at: started, roll_back_of: 1 })]),
    ).toEqual(["goLive succeeded"]);
  });

  it("hides a failure until the first seconds have passed, and says the configured word at the end", () => {
    const failed = run({ state: "failed", ended_at: preview });
    expect(states([failed], [], early)).toEqual(["publish running"]);
    expect(states([failed])).toEqual(["publish failed"]);
    expect(
      states([run({ state: "waiting", preview_at: preview })], [], { ...facts, endStatus: "complete" }),
    ).toEqual(["publish complete"]);
  });
});

describe("projectOfferStatus", () => {
  it("follows the operation that is shown", () => {
    const latest = { startedAt: started, goLiveAt: null };
    expect(projectOfferStatus("waitingForPublisherReview", latest, early)).toBe("running");
    expect(projectOfferStatus("waitingForPublisherReview", latest, facts)).toBe("waitingForPublisherReview");
    expect(projectOfferStatus("canceled", latest, early)).toBe("canceled");
  });
});
