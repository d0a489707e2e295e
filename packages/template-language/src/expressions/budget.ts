import { fail } from "./evaluation-error.ts";
import type { Unknown } from "./value.ts";

/** What a value is made of, found by looking at every depth. */
export interface Measure {
  hasSecret: boolean;
  /** The first unknown part. */
  unknown: Unknown | undefined;
  /** Number of values, counting a part as often as it occurs. */
  size: number;
  depth: number;
}

/** What one expansion may use up; shared by everything that is evaluated for it. */
export interface Budget {
  /** Steps still allowed: about one for each value, call and 64 characters. */
  stepsLeft: number;
  /** How many evaluations are under way inside each other. */
  depth: number;
  readonly maxDepth: number;
  /** What has been measured and paid for; kept here, so that the same work costs the same in every expansion. */
  readonly measured: WeakMap<object, Measure>;
}

/** Longest text that an expression may make, in UTF-16 units. */
export const maxTextLength = 4 * 1024 * 1024;

/** Most parts that one value may have, at all depths together, and the deepest nesting. */
export const maxValueCount = 200_000;
export const maxValueDepth = 600;

export function createBudget(limits: { maxSteps?: number; maxDepth?: number } = {}): Budget {
  return {
    stepsLeft: limits.maxSteps ?? 2_000_000,
    depth: 0,
    maxDepth: limits.maxDepth ?? 300,
    measured: new WeakMap(),
  };
}

/** Uses up steps; fails with `budget-exhausted` when there are none left. */
export function spend(budget: Budget, steps: number): void {
  budget.stepsLeft -= steps;
  if (budget.stepsLeft < 0)
    fail("budget-exhausted", "Evaluation was stopped: the template asks for too much work.");
}
