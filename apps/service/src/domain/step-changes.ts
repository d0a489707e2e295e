import type { StepId, StepStatus } from "@slipway/contracts";
import type { MoveName } from "./moves.ts";
import { standingTable, type Standing } from "./standing.ts";
import type { StepDefinition } from "./steps.ts";

export interface StepChange {
  step: StepId;
  status: StepStatus;
}

/**
 * What a move does to the steps of the run: the one it leaves, and the one it comes to. Pure; a cancel sets all back, so
 * that step 1 is next (publishing-flow "Moves").
 */
export function stepChanges(
  move: MoveName,
  current: StepId,
  to: Standing,
  steps: readonly (StepDefinition & { id: StepId })[],
): StepChange[] {
  if (move === "requestChanges") return [{ step: current, status: "rejected" }];
  if (to === "canceled") return steps.map((step) => ({ step: step.id, status: "notStarted" }));
  if (to === "failed") return [{ step: current, status: "blocked" }];
  const left: StepChange[] = [{ step: current, status: "complete" }];
  const next = standingTable[to].run?.step;
  if (next === undefined) return left;
  const definition = steps.find((step) => step.id === next);
  return [...left, { step: next, status: statusWhileAt(definition) }];
}

/** A step's status while the run stands at it. */
export function statusWhileAt(step: StepDefinition | undefined): StepStatus {
  if (step?.waitsFor === "publisher") return "waitingForPublisherReview";
  return step?.waitsFor === "reviewer" ? "waitingForApproval" : "inProgress";
}
