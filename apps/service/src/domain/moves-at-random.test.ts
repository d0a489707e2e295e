import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "./decide.ts";
import { capacities, moveNames, moveOf, reachableStandings, type Capacity, type MoveName } from "./moves.ts";
import { standingTable, type Standing } from "./standing.ts";
import { stepChanges, statusWhileAt } from "./step-changes.ts";
import { stepsOf } from "./steps.ts";
import type { StepId, StepStatus } from "@slipway/contracts";

const steps = stepsOf("microsoft-azure-applications");
const startsRun: readonly MoveName[] = ["publish", "supersede", "rollBack"];

interface ModelRun {
  standing: Standing;
  step: StepId;
  statuses: Map<StepId, StepStatus>;
  /** Moves since the run began. */
  story: MoveName[];
}

/** An offer as the table alone makes it: what rows would say, without rows. */
interface ModelOffer {
  standing: Standing;
  runs: ModelRun[];
  liveRun: number | undefined;
}

const anyMove = fc.record({
  name: fc.constantFrom(...moveNames),
  acting: fc.subarray([...capacities], { minLength: 1, maxLength: 3 }),
  cancellation: fc.constantFrom("from-sign-off" as const, "any-time" as const),
  hasAuthored: fc.boolean(),
});
type RandomMove = typeof anyMove extends fc.Arbitrary<infer T> ? T : never;

/** Random moves seldom get far; half of the time one is taken that starts where the offer stands, by somebody who may. */
const sequence = fc.array(fc.tuple(anyMove, fc.boolean(), fc.nat()), { minLength: 1, maxLength: 60 });

function choose(offer: ModelOffer, [move, isLikely, pick]: [RandomMove, boolean, number]): RandomMove {
  const open = moveNames.filter((name) => moveOf(name).from.includes(offer.standing));
  const name = open[pick % Math.max(1, open.length)];
  if (!isLikely || name === undefined) return move;
  return { ...move, name, acting: [moveOf(name).by[0]!], hasAuthored: false };
}

function makeMove(offer: ModelOffer, { name, acting, ...facts }: RandomMove): boolean {
  const decision = decide(name, offer.standing, acting, facts);
  if (!decision.allowed) return false;
  const current = offer.runs.at(-1);
  if (startsRun.includes(name)) {
    if (name === "supersede") endRun(current!, "cancel");
    offer.runs.push(beginRun(name, decision.to));
  } else {
    applyChanges(current!, name, decision.to);
    if (name === "switchToLive") offer.liveRun = offer.runs.length;
  }
  offer.standing = decision.to;
  return true;
}

function beginRun(name: MoveName, standing: Standing): ModelRun {
  const { step } = standingTable[standing].run!;
  const at = steps.findIndex(({ id }) => id === step);
  const status = (index: number): StepStatus =>
    index < at ? "complete" : index === at ? "inProgress" : "notStarted";
  return {
    standing,
    step,
    story: [name],
    statuses: new Map(steps.map(({ id }, index) => [id, status(index)])),
  };
}

function endRun(run: ModelRun, name: MoveName): void {
  applyChanges(run, name, moveOf(name).to);
}

function applyChanges(run: ModelRun, name: MoveName, to: Standing): void {
  for (const { step, status } of stepChanges(name, run.step, to, steps)) run.statuses.set(step, status);
  run.standing = to;
  run.step = standingTable[to].run?.step ?? run.step;
  run.story.push(name);
}

function checkInvariants(offer: ModelOffer, liveBefore: number | undefined): void {
  const active = offer.runs.filter(({ standing }) => standingTable[standing].run !== undefined);
  expect(active.length).toBeLessThanOrEqual(1);
  if (active.length === 1) expect(active[0]).toBe(offer.runs.at(-1));
  expect(offer.runs.at(-1)?.standing ?? "never-published").toBe(offer.standing);
  if (liveBefore !== undefined) expect(offer.liveRun).toBeGreaterThanOrEqual(liveBefore);
  for (const run of offer.runs) checkRun(run);
}

function checkRun({ standing, step, statuses, story }: ModelRun): void {
  const at = steps.findIndex(({ id }) => id === step);
  const found = steps.map(({ id }) => statuses.get(id));
  const before = found.slice(0, at);
  const after = found.slice(at + 1);
  if (standingTable[standing].run !== undefined) {
    expect(found[at]).toBe(statusWhileAt(steps[at]));
    expect(new Set(before)).toEqual(new Set(["complete"]));
    expect(after.every((status) => status === "notStarted")).toBe(true);
  }
  if (standing === "live") expect(new Set(found)).toEqual(new Set(["complete"]));
  if (standing === "failed") expect(found.filter((status) => status === "blocked")).toHaveLength(1);
  if (standing === "canceled" && !story.includes("requestChanges"))
    expect(new Set(found)).toEqual(new Set(["notStarted"]));
  if (story.includes("requestChanges")) expect(statuses.get("marketplace-review")).toBe("rejected");
  if (standing === "live" && story[0] !== "rollBack")
    expect(story).toEqual(expect.arrayContaining(["goLive"]));
  if (standing === "live" && story[0] !== "rollBack")
    expect(story.some((name) => name === "approve" || name === "approveWithAdvice")).toBe(true);
}

describe("the table of moves, played at random", () => {
  it("keeps its promises in every sequence of moves by anybody", () => {
    const reached = new Set<Standing>();
    fc.assert(
      fc.property(sequence, (moves) => {
        const offer: ModelOffer = { standing: "never-published", runs: [], liveRun: undefined };
        for (const random of moves) {
          const liveBefore = offer.liveRun;
          makeMove(offer, choose(offer, random));
          reached.add(offer.standing);
          checkInvariants(offer, liveBefore);
        }
      }),
      { numRuns: 3000 },
    );
    // A walk that never gets anywhere would prove nothing.
    expect(reached).toEqual(new Set(reachableStandings()));
  });

  it("changes nothing when it says no", () => {
    fc.assert(
      fc.property(anyMove, fc.constantFrom(...reachableStandings()), (move, standing) => {
        const decision = decide(move.name, standing, move.acting, move);
        const { by, from, to } = moveOf(move.name);
        const mayHere = by.some((capacity) => move.acting.includes(capacity)) && from.includes(standing);
        if (!mayHere) expect(decision.allowed).toBe(false);
        if (decision.allowed) expect(decision.to).toBe(to);
      }),
      { numRuns: 5000 },
    );
  });

  it("leads from every standing to live again", () => {
    for (const start of reachableStandings()) {
      const seen = new Set<Standing>([start]);
      for (const standing of seen)
        for (const name of moveNames) if (moveOf(name).from.includes(standing)) seen.add(moveOf(name).to);
      expect(seen.has("live"), `live from ${start}`).toBe(true);
    }
  });

  it("gives no move to those who only watch", () => {
    const watching: readonly Capacity[] = ["stranger", "support-engineer", "administrator"];
    fc.assert(
      fc.property(anyMove, fc.constantFrom(...reachableStandings()), ({ name, ...facts }, standing) => {
        expect(decide(name, standing, watching, facts).allowed).toBe(false);
      }),
    );
  });
});
