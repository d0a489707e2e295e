import fc from "fast-check";
import { moveNames, moveOf, type MoveName } from "../../../apps/service/src/domain/moves.ts";
import type { Standing } from "../../../apps/service/src/domain/standing.ts";

export type Role = "owner" | "contributor" | "reviewer" | "stranger";

/** Contents that drafts are changed between; the faulty one does not pass certification. */
export const contents = [
  { summary: "Relays messages.", isFaulty: false },
  { summary: "Relays all messages.", isFaulty: false },
  { summary: "Imports ballast.", isFaulty: true },
] as const;

/** Something that somebody does, or that the worker does once more (`stale` repeats a job of the past). */
export type Act =
  | { kind: "save"; content: number }
  | { kind: "publish" | "goLive" | "cancel" | "approve" | "advise" | "requestChanges"; by: Role }
  | { kind: "rollBack"; by: Role; run: number }
  | { kind: "job" }
  | { kind: "stale"; run: number; step: number };

const role = fc.constantFrom<Role>("owner", "owner", "contributor", "reviewer", "reviewer", "stranger");
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("save" as const), content: fc.nat(contents.length - 1) }),
  fc.record({
    kind: fc.constantFrom("publish", "goLive", "cancel", "approve", "advise", "requestChanges"),
    by: role,
  }),
  fc.record({ kind: fc.constant("rollBack" as const), by: role, run: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant("job" as const) }),
  fc.record({ kind: fc.constant("stale" as const), run: fc.nat(3), step: fc.nat(3) }),
);

/** An act, and the number that picks one which leads on from where the offer stands instead. */
export interface RandomAct {
  act: Act;
  pick: number | undefined;
}

export const sequenceOfActs: fc.Arbitrary<RandomAct[]> = fc.array(
  fc.record({ act: anyAct, pick: fc.option(fc.nat(), { nil: undefined }) }),
  { minLength: 8, maxLength: 30 },
);

/** Acts that the table lets start at each standing: random ones alone would seldom reach live. */
const leading: Partial<Record<MoveName, Act>> = {
  publish: { kind: "publish", by: "owner" },
  supersede: { kind: "publish", by: "contributor" },
  goLive: { kind: "goLive", by: "owner" },
  approve: { kind: "approve", by: "reviewer" },
  approveWithAdvice: { kind: "advise", by: "reviewer" },
  requestChanges: { kind: "requestChanges", by: "reviewer" },
  cancel: { kind: "cancel", by: "contributor" },
  rollBack: { kind: "rollBack", by: "owner", run: 1 },
};

export function chooseAct({ act, pick }: RandomAct, standing: Standing): Act {
  if (pick === undefined) return act;
  if (standing.startsWith("running-")) return { kind: "job" };
  const open = moveNames.filter(
    (name) => moveOf(name).from.includes(standing) && leading[name] !== undefined,
  );
  return leading[open[pick % open.length]!]!;
}
